"""What candidates do about events."""
