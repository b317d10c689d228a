"""What people write about themselves, and how it is laid over what was read."""
