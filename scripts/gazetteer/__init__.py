"""What makes the gazetteer."""
