"""Ways to damage a document: its bytes, and what its format is made of."""

import re
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from random import Random
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from lxml import etree

_NUMBERS = (b"0", b"-1", b"1", b"255", b"65536", b"2147483647", b"-2147483648", b"4294967296",
            b"99999999999999999999", b"1e999", b"nan", b"")  # fmt: skip
_BITS = (
    *(b"\0", b"\xff", b"\x80", b"\r", b"\f", b"\xed\xa0\x80", b"\xf3\xa0\x81\x81", b"\xe2\x80\x8b"),
    *(b"<", b">", b"&#x0;", b"&amp;", b"]]>", b"<!--", b"<![CDATA[", b"<!DOCTYPE a>"),
    *(b"{", b"}", b"\\", b"\\'", b"\\u-1?", b"\\bin99 ", b"(", b"%%EOF", b"PK\3\4"),
)
_MOST_BYTES = 2**20
"""A damaged document is no larger: sizes are what other tests are for."""

_TOKENS = {
    "xml": re.compile(rb"<[^<>]*>|[^<>]+"),
    "html": re.compile(rb"<[^<>]*>|[^<>]+"),
    "rtf": re.compile(rb"\\[a-z]+-?\d* ?|\\'..|\\.|[{}]|[^\\{}]+", re.DOTALL),
    "pdf": re.compile(rb"\d+ 0 obj|endobj|endstream|stream|/\w+|<<|>>|[\[\]]|[^\[\]<>/]+"),
    "json": re.compile(rb'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^{}\[\]:,"]+'),
    "md": re.compile(rb"[#*_`>|\[\]()!~-]+|[^#*_`>|\[\]()!~-]+"),
}
_NUMBER = re.compile(rb"-?\d+")
_QUOTED = re.compile(rb'"[^"<>]*"')


def damaged(chance: Random, kind: str, data: bytes, other: bytes) -> bytes:
    """Return a document with one wound or several; `other` is a sound one of the same kind."""
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8))):
        if kind in ("docx", "odt") and chance.random() < 0.8:
            data = _inside(chance, data)
        elif kind in _TOKENS and chance.random() < 0.7:
            data = chance.choice(_OF_STRUCTURE)(chance, data, _TOKENS[kind])
        else:
            data = chance.choice(_OF_BYTES)(chance, data, other)
        data = data[:_MOST_BYTES]
    return data


def _inside(chance: Random, data: bytes) -> bytes:
    """Damage one member of an archive, and pack it again."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = [(name, archive.read(name)) for name in archive.namelist()]
    except Exception:  # noqa: BLE001 - it was damaged before, in one way or another
        return chance.choice(_OF_BYTES)(chance, data, data)
    if not members:
        return data
    place = chance.randrange(len(members))
    name, content = members[place]
    wound = chance.random()
    if wound < 0.6:
        members[place] = name, _regrown(chance, content)
    elif wound < 0.85:
        change = chance.choice(_OF_STRUCTURE)
        members[place] = name, change(chance, content, _TOKENS["xml"])
    elif wound < 0.9:
        del members[place]
    elif wound < 0.95:
        members[place] = chance.choice(members)[0], content
    else:
        members[place] = name, chance.choice(_OF_BYTES)(chance, content, content)
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in dict(members).items():
            stored = name == "mimetype"
            archive.writestr(name, content, ZIP_STORED if stored else ZIP_DEFLATED)
    return target.getvalue()


# ── structure ──


def _regrown(chance: Random, content: bytes) -> bytes:
    """Change a tree of XML so that it is XML still: strange, but not broken."""
    try:
        root = etree.fromstring(content)
    except etree.XMLSyntaxError:
        return chance.choice(_OF_STRUCTURE)(chance, content, _TOKENS["xml"])
    for _ in range(chance.choice((1, 2, 4, 8))):
        elements = [one for one in root.iter("*") if one is not root]
        if not elements:
            break
        chance.choice(_OF_TREES)(chance, elements)
    return bytes(etree.tostring(root))


def _pruned(chance: Random, elements: list[Any]) -> None:
    one = chance.choice(elements)
    one.getparent().remove(one)


def _grafted(chance: Random, elements: list[Any]) -> None:
    branch = deepcopy(chance.choice(elements))
    chance.choice(elements).insert(0, branch)


def _multiplied(chance: Random, elements: list[Any]) -> None:
    one = chance.choice(elements)
    for _ in range(chance.choice((1, 3, 50))):
        one.addnext(deepcopy(one))


def _revalued(chance: Random, elements: list[Any]) -> None:
    valued = [one for one in elements if one.attrib]
    if valued:
        one, other = chance.choice(valued), chance.choice(valued)
        key = chance.choice(list(one.attrib))
        number = chance.choice(_NUMBERS).decode()
        one.set(key, chance.choice((number, *other.attrib.values())))


def _unvalued(chance: Random, elements: list[Any]) -> None:
    valued = [one for one in elements if one.attrib]
    if valued:
        one = chance.choice(valued)
        del one.attrib[chance.choice(list(one.attrib))]


def _retagged(chance: Random, elements: list[Any]) -> None:
    chance.choice(elements).tag = chance.choice(elements).tag


_OF_TREES: tuple[Callable[[Random, list[Any]], None], ...] = (
    _pruned, _grafted, _multiplied, _revalued, _revalued, _unvalued, _retagged,
)  # fmt: skip


def _tokens(chance: Random, data: bytes, pattern: re.Pattern[bytes]) -> tuple[list[bytes], int]:
    tokens = pattern.findall(data) or [data]
    return tokens, chance.randrange(len(tokens))


def _without(chance: Random, data: bytes, pattern: re.Pattern[bytes]) -> bytes:
    tokens, at = _tokens(chance, data, pattern)
    del tokens[at : at + chance.choice((1, 1, 2, 10))]
    return b"".join(tokens)


def _again(chance: Random, data: bytes, pattern: re.Pattern[bytes]) -> bytes:
    tokens, at = _tokens(chance, data, pattern)
    some = tokens[at : at + chance.choice((1, 2, 5, 20))]
    tokens[at:at] = some * chance.choice((1, 2, 10, 300))
    return b"".join(tokens)


def _swapped(chance: Random, data: bytes, pattern: re.Pattern[bytes]) -> bytes:
    tokens, at = _tokens(chance, data, pattern)
    other = chance.randrange(len(tokens))
    tokens[at], tokens[other] = tokens[other], tokens[at]
    return b"".join(tokens)


def _moved(chance: Random, data: bytes, pattern: re.Pattern[bytes]) -> bytes:
    tokens, at = _tokens(chance, data, pattern)
    some = tokens[at : at + chance.choice((1, 3, 10))]
    del tokens[at : at + len(some)]
    to = chance.randrange(len(tokens) + 1)
    tokens[to:to] = some
    return b"".join(tokens)


def _renumbered(chance: Random, data: bytes, pattern: re.Pattern[bytes]) -> bytes:
    del pattern
    found = list(_NUMBER.finditer(data))
    if not found:
        return data
    one = chance.choice(found)
    return data[: one.start()] + chance.choice(_NUMBERS) + data[one.end() :]


def _requoted(chance: Random, data: bytes, pattern: re.Pattern[bytes]) -> bytes:
    found = list(_QUOTED.finditer(data))
    if not found:
        return _swapped(chance, data, pattern)
    one, other = chance.choice(found), chance.choice(found)
    value = other.group() if chance.random() < 0.5 else b'"%s"' % chance.choice(_NUMBERS)
    return data[: one.start()] + value + data[one.end() :]


def _spelled(chance: Random, data: bytes, pattern: re.Pattern[bytes]) -> bytes:
    tokens, at = _tokens(chance, data, pattern)
    tokens[at] += chance.choice(_BITS)
    return b"".join(tokens)


_Structural = Callable[[Random, bytes, re.Pattern[bytes]], bytes]
_OF_STRUCTURE: tuple[_Structural, ...] = (
    _without, _again, _swapped, _moved, _renumbered, _requoted, _spelled,
)  # fmt: skip


# ── bytes ──


def _flipped(chance: Random, data: bytes, other: bytes) -> bytes:
    del other
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 4, 32))):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(chance: Random, data: bytes, other: bytes) -> bytes:
    del other
    at = chance.randint(0, len(data))
    return data[:at] if chance.random() < 0.5 else data[:at] + data[chance.randint(at, len(data)) :]


def _inserted(chance: Random, data: bytes, other: bytes) -> bytes:
    del other
    at = chance.randint(0, len(data))
    return data[:at] + chance.choice(_BITS) * chance.choice((1, 1, 3, 200)) + data[at:]


def _repeated(chance: Random, data: bytes, other: bytes) -> bytes:
    del other
    at = chance.randint(0, len(data))
    some = data[at : at + chance.choice((1, 10, 100, 1000))]
    return data[:at] + some * chance.choice((2, 10, 100)) + data[at:]


def _spliced(chance: Random, data: bytes, other: bytes) -> bytes:
    return data[: chance.randint(0, len(data))] + other[chance.randint(0, len(other)) :]


_Bytewise = Callable[[Random, bytes, bytes], bytes]
_OF_BYTES: tuple[_Bytewise, ...] = (_flipped, _cut, _inserted, _repeated, _spliced)
