"""Documents that a company attaches to a job."""

import re
import unicodedata
from datetime import datetime

from attrs import frozen

from domain.jobs.content_types import AttachmentType
from domain.jobs.errors import AttachmentChecksumError, AttachmentNameError, AttachmentSizeError
from domain.shared.ids import AttachmentId

MAX_ATTACHMENTS = 20
"""Of one job."""
MAX_ATTACHMENT = 25 * 2**20
"""Bytes."""
MAX_NAME = 255
"""Bytes of UTF-8: what file systems take."""

_SHA256 = re.compile(r"[0-9a-f]{64}")
_PATHS = frozenset("/\\")
_CONTROLS = frozenset({"Cc", "Cs", "Zl", "Zp"})
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""These show a name in another order than it has: `exe.pdf` for `fdp.exe`."""


@frozen(kw_only=True)
class OfferedDocument:
    """What somebody says of a document before it comes.

    Raise AttachmentName-, AttachmentSize- or AttachmentChecksumError.
    """

    name: str
    """For people alone; nothing is ever stored under it."""
    media_type: AttachmentType
    size: int
    """In bytes."""
    sha256: str
    """In hexadecimal digits."""

    def __attrs_post_init__(self) -> None:
        if not _is_name(self.name):
            raise AttachmentNameError
        if not 1 <= self.size <= MAX_ATTACHMENT:
            raise AttachmentSizeError
        if not _SHA256.fullmatch(self.sha256):
            raise AttachmentChecksumError


@frozen(kw_only=True)
class Attachment:
    """A document that was found to be what it was said to be."""

    id: AttachmentId
    name: str
    media_type: AttachmentType
    size: int
    """In bytes."""
    sha256: str
    blob_key: str
    attached_at: datetime


def _is_name(name: str) -> bool:
    if not name.strip() or any(
        c in _PATHS or c in _TURNING or unicodedata.category(c) in _CONTROLS for c in name
    ):
        return False
    return len(name.encode()) <= MAX_NAME
