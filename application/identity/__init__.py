"""What one can do with identity."""
