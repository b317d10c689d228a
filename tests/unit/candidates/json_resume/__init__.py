"""JSON Resume, in and out."""
