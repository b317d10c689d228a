"""What one can do about fairness: say what one is, and see how groups fare."""
