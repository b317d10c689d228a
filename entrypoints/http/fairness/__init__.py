"""Fairness over HTTP."""
