"""Topics, one module a technology, and what they may not differ in: what a notice may be.

It stands here because technologies do not import each other.
"""

import re

from application.ports.push_topic import MAX_ATTRIBUTES, MAX_NOTICE, MAX_SUBJECT, Notice

_SUBJECT = re.compile(rf"[!-~][ -~]{{0,{MAX_SUBJECT - 1}}}")
_NAME = re.compile(r"[A-Za-z0-9_-]{1,100}")
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def check_notice(notice: Notice) -> None:
    """Raise ValueError for one that not every topic could carry."""
    if not _SUBJECT.fullmatch(notice.subject):
        raise ValueError(f"the subject of a notice: 1 to {MAX_SUBJECT} characters of ASCII")
    if len(notice.attributes) > MAX_ATTRIBUTES or "id" in notice.attributes:
        raise ValueError(f"a notice has {MAX_ATTRIBUTES} attributes at most, and none named id")
    if not all(map(_NAME.fullmatch, notice.attributes)):
        raise ValueError("names of a notice's attributes: letters, digits, _ and -")
    texts = (notice.id, notice.body, *notice.attributes.values())
    if not all(texts) or any(map(_NOT_IN_XML.search, texts)):
        raise ValueError("a notice has a text that is empty or cannot be sent")
    if sum(len(text.encode()) for text in (*texts, *notice.attributes)) > MAX_NOTICE:
        raise ValueError(f"a notice: {MAX_NOTICE} bytes at most")
