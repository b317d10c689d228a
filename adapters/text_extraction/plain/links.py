"""What a link adds to its text: the address, where that is not what is shown.

The child has the same in its `readers/links.py`, as it imports nothing of the house.
"""

import re

LONGEST_ADDRESS = 300
_KINDS = re.compile(r"(?:https?://|mailto:|tel:|www\.)", re.IGNORECASE)
_BEGINNING = re.compile(r"(?:https?://)?(?:www\.)?")


def linked(text: str, address: str) -> str:
    """Write the address of a web page, a mailbox or a phone behind the text that is its link."""
    address = "".join(address.split())
    if not _KINDS.match(address) or len(address) > LONGEST_ADDRESS:
        return text
    kind, _, rest = address.partition(":")
    if kind.lower() in ("mailto", "tel"):
        address = rest.partition("?")[0]
    if not address or _bare(address) in _bare(text):
        return text
    return f"{text.rstrip()} ({address})" if text.strip() else address


def _bare(address: str) -> str:
    return _BEGINNING.sub("", "".join(address.split()).casefold(), count=1).rstrip("/")
