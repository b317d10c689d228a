"""Identifiers. Opaque text; made by the `Ids` port or a catalogue, never by the domain."""

from typing import NewType

AccountId = NewType("AccountId", str)
AttachmentId = NewType("AttachmentId", str)
CandidateId = NewType("CandidateId", str)
"""A candidate's account and profile share one id."""
CompanyId = NewType("CompanyId", str)
ContestId = NewType("ContestId", str)
InvitationId = NewType("InvitationId", str)
JobId = NewType("JobId", str)
OccupationId = NewType("OccupationId", str)
ResumeId = NewType("ResumeId", str)
SkillId = NewType("SkillId", str)
"""Stable over catalogue versions: `esco:<uuid>` or `tech:<slug>`."""
