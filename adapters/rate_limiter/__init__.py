"""Limits, one module a technology."""
