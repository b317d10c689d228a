"""Résumés in which a person is somebody else."""
