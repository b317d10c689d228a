"""Ways to keep `archive_format`."""
