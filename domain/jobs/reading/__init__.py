"""Reading an advertisement: proposals for an employer to confirm, each with its text."""

from domain.jobs.reading.reader import read_advertisement

__all__ = ["read_advertisement"]
