"""Reading résumés by rules: text in, a profile with the place of every value out."""

from domain.candidates.reading.lookups import Lookups
from domain.candidates.reading.masking import masked
from domain.candidates.reading.proposals import FIELDS, Proposal, with_proposals
from domain.candidates.reading.resume import (
    LONGEST_RESUME,
    Outline,
    outlined,
    read_resume,
    with_skills,
)
from domain.candidates.reading.tongue import language_of

__all__ = [
    "FIELDS",
    "LONGEST_RESUME",
    "Lookups",
    "Outline",
    "Proposal",
    "language_of",
    "masked",
    "outlined",
    "read_resume",
    "with_proposals",
    "with_skills",
]
