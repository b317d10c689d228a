"""Addresses of mailboxes and pages in a text."""

import re
from typing import Final

ADDRESS: Final = re.compile(
    r"(?<!\S)\S{1,254}@\S+|(?:https?://|www\.)\S+"
    r"|(?<![\w.@/-])(?-i:(?:[a-z0-9-]{1,63}\.){1,4}"
    r"(?:com|org|net|io|dev|me|de|fr|es|it|nl|pt|uk|eu)/)\S*",
    re.IGNORECASE,
)
"""A bare page only in small letters, and with a path: ".NET/C#" is none."""
