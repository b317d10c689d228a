"""Processes, servers and networks that fail, for real."""
