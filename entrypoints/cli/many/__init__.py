"""Many documents in one command, on all processors."""
