"""Indexes of matches."""
