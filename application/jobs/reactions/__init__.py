"""What jobs do about events."""
