"""Connections that adapters of several ports share; each is handed to them by the container."""
