"""JSON Resume: told from other JSON by its sections, and kept as it was written."""

import json
import re
from collections.abc import Iterator
from itertools import takewhile

from adapters.text_extraction.plain.characters import Shown, shown
from adapters.text_extraction.plain.tidying import without_controls
from application.ports.text_extraction import BrokenDocumentError, TooComplexDocumentError

_LISTS = frozenset(
    (
        *("work", "volunteer", "education", "awards", "certificates", "publications"),
        *("skills", "languages", "interests", "references", "projects"),
    )
)
_OF_SCHEMA_ORG = frozenset(("@context", "@type", "@graph"))
_LOOKED_AT = 2**18
"""Characters in which a section has to begin."""
_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*+)("|\\?\Z)|[{}\[\]:,]', re.DOTALL)
"""A string that is not closed goes to the end: to look for one within it again takes long."""
_DEEP = 1

_ESCAPED = re.compile(
    r"(?<!\\)((?:\\\\)*)((?:\\u(?:00ad|034f|115f|1160|180[b-e]|200[b-f]|202[a-e]|206[0-9a-f]|"
    r"3164|fe0[0-9a-f]|feff|ffa0|db40\\ud[cd][0-9a-f]{2}))+)",
    re.IGNORECASE,
)


def is_json_resume(text: str) -> bool:
    """Tell an object with a section that has the right shape; the rest may be anything.

    Nothing is parsed: that the whole is JSON shows when it is read.
    """
    text = text[:_LOOKED_AT].lstrip("\ufeff \t\r\n")
    if not text.startswith("{"):
        return False
    depth, key, found = 0, None, False
    before = ""
    for token in _tokens(text):
        mark = token.group()
        if mark[0] == '"':
            if depth == _DEEP and before in "{,":
                key = token[1]
                if key in _OF_SCHEMA_ORG:
                    return False
        elif mark in "{[":
            if depth == _DEEP and before == ":":
                found = found or (key == "basics" if mark == "{" else key in _LISTS)
            depth += 1
        elif mark in "}]":
            depth -= 1
            if not depth:
                break
        before = mark
    return found


def _tokens(text: str) -> Iterator[re.Match[str]]:
    return takewhile(lambda token: token[2] in (None, '"'), _TOKEN.finditer(text))


def json_text(text: str, *, max_characters: int) -> Shown:
    """Return the JSON, untouched but for what a reader would not see.

    Raise Broken- or TooComplexDocumentError: half of a JSON is none.
    """
    if len(text) > max_characters:
        raise TooComplexDocumentError
    text = text.removeprefix("\ufeff")
    seen = shown(text)
    unescaped = shown(_ESCAPED.sub(_written_out, text))
    if unescaped.hidden:
        seen = unescaped
    elif not seen.hidden:
        seen = Shown(text=text)  # lone marks harm nothing, and it shall come out as it came in
    text = without_controls(seen.text)
    try:
        json.loads(text)
    except RecursionError:
        raise TooComplexDocumentError from None
    except ValueError:
        raise BrokenDocumentError from None
    return Shown(text=text, hidden=seen.hidden)


def _written_out(escaped: re.Match[str]) -> str:
    marks: str = json.loads(f'"{escaped[2]}"')
    return escaped[1] + marks
