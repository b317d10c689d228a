"""Where somebody can be reached: other mail, other numbers, another street."""

import re
from collections.abc import Iterator

from domain.candidates.counterfactuals.written import Edit, Written, rewritten
from domain.candidates.reading.streets import STREET

_HOSTS = ("yahoo.com.ng", "mail.ru", "aol.com", "wanadoo.fr", "web.de", "harvard.edu", "qq.com")
_NUMBERS = ("+234 803 555 0147", "+90 532 555 01 47", "+48 512 555 047", "+44 20 7946 0147")
_STREETS = ("14 Martin Luther King Street", "2 Mosque Road", "88 Park Avenue", "5 Kirchweg Lane")
_LONGEST_WORD = 30
_HEAD = 1_500
"""Code points: a street farther down is nobody's home."""

_AMONG_WORDS = re.compile(r"(?<!\w)(?!wohnhaft|address|adresse)[^\W\d_A-ZÀ-Þ]+[ ]\Z")
"""A word in small letters right before it: "with 8 years at the quai" is no address."""


def at_other_host(written: Written, swap: str) -> str | None:
    """Move the person's e-mail to another host; None where none was read."""
    personal = written.personal
    host = written.pick(_HOSTS, swap)
    return rewritten(
        written.text,
        (
            Edit(start=mail.span.start + at, end=mail.span.end, new=f"@{host}")
            for mail in (personal.email, *personal.more_emails)
            if mail and written.stands(mail.span) and (at := mail.span.text.find("@")) > 0
        ),
    )


def at_other_number(written: Written, swap: str) -> str | None:
    """Give the person a number of another country; None where none was read."""
    personal = written.personal
    number = written.pick(_NUMBERS, swap)
    return rewritten(
        written.text,
        (
            Edit(start=phone.span.start, end=phone.span.end, new=number)
            for phone in (personal.phone, *personal.more_phones)
            if phone and written.stands(phone.span)
        ),
    )


def in_other_street(written: Written, swap: str) -> str | None:
    """Move the person within their town; None where no street is named at the head."""
    return rewritten(written.text, _streets(written, written.pick(_STREETS, swap)))


def _streets(written: Written, street: str) -> Iterator[Edit]:
    for found in STREET.finditer(written.text, 0, _HEAD):
        before = written.text[max(0, found.start() - _LONGEST_WORD) : found.start()]
        if not _AMONG_WORDS.search(before) and not re.search(r"\d{4}", found.group()):
            yield Edit(start=found.start(), end=found.end(), new=street)
