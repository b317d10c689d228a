"""Advertisements of firms that do not exist."""
