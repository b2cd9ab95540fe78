"""The link watch: opens published addresses as an evaluator would, and says what it saw."""
