"""Candidates: résumés and the profiles read from them."""
