"""JSON Resume 1.0 (jsonresume.org/schema): a candidate in the form that other programs read."""
