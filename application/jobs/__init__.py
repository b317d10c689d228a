"""What one can do with jobs."""
