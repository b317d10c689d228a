"""Résumés as PDF."""
