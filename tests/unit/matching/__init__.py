"""The score, its parts, and the rankings."""
