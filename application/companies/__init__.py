"""What one can do with companies."""
