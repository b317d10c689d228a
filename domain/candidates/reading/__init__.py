"""Reading résumés by rules: text in, a profile with the place of every value out."""

from domain.candidates.reading.resume import LONGEST_RESUME, read_resume

__all__ = ["LONGEST_RESUME", "read_resume"]
