"""Résumés for word processors."""
