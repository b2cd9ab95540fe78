"""What the product tells of itself to whoever looks after it: a log and figures, of no person."""
