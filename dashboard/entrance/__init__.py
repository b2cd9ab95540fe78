"""What stands in front of the product: who may come in, from where, and how."""
