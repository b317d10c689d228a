"""What one can do with skills."""
