"""Connections: what holds without a server."""
