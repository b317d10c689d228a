"""What people read: `rich` output that fits 80 columns."""
