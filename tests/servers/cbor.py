"""The part of CBOR (RFC 8949) that AWS's newer protocol uses, for what pretends to be AWS."""

from struct import pack, unpack_from
from typing import Any

_SIMPLE = {20: False, 21: True, 22: None, 23: None}
_WIDTHS = {24: ">B", 25: ">H", 26: ">L", 27: ">Q"}
_FLOATS = {25: ">e", 26: ">f", 27: ">d"}
_ENDLESS = 31


def decoded(data: bytes) -> Any:  # noqa: ANN401 - as JSON
    """Return one value. Raise ValueError for what is more or less than that."""
    value, end = _value(data, 0)
    if end != len(data):
        raise ValueError("more than one value")
    return value


def _value(data: bytes, at: int) -> tuple[Any, int]:  # noqa: PLR0911 - one for each type
    major, info = data[at] >> 5, data[at] & 31
    at += 1
    if major == 7:
        if info in _FLOATS:
            (number,) = unpack_from(_FLOATS[info], data, at)
            return number, at + (2 << (info - 25))
        return _SIMPLE[info], at
    if info == _ENDLESS:
        return _endless(major, data, at)
    length = info
    if info in _WIDTHS:
        (length,) = unpack_from(_WIDTHS[info], data, at)
        at += 1 << (info - 24)
    if major in (0, 1):
        return (length if major == 0 else -1 - length), at
    if major in (2, 3):
        raw = data[at : at + length]
        if len(raw) != length:
            raise ValueError("cut off")
        return (raw if major == 2 else raw.decode()), at + length
    if major == 6:
        return _value(data, at)
    items = []
    for _ in range(length * (major - 3)):
        item, at = _value(data, at)
        items.append(item)
    return (items if major == 4 else dict(zip(items[::2], items[1::2], strict=True))), at


def _endless(major: int, data: bytes, at: int) -> tuple[Any, int]:
    items = []
    while data[at] != 0xFF:
        item, at = _value(data, at)
        items.append(item)
    made: Any = items
    if major == 5:
        made = dict(zip(items[::2], items[1::2], strict=True))
    elif major in (2, 3):
        made = (b"" if major == 2 else "").join(items)
    return made, at + 1


def encoded(value: object) -> bytes:  # noqa: PLR0911 - one for each type
    """Return the bytes of what JSON can say, and of bytes."""
    match value:
        case None:
            return b"\xf6"
        case bool():
            return b"\xf5" if value else b"\xf4"
        case int():
            return _head(0, value) if value >= 0 else _head(1, -1 - value)
        case float():
            return b"\xfb" + pack(">d", value)
        case bytes():
            return _head(2, len(value)) + value
        case str():
            return _head(3, len(value.encode())) + value.encode()
        case list() | tuple():
            return _head(4, len(value)) + b"".join(map(encoded, value))
        case dict():
            items = (encoded(key) + encoded(each) for key, each in value.items())
            return _head(5, len(value)) + b"".join(items)
    raise TypeError(type(value).__name__)


def _head(major: int, length: int) -> bytes:
    if length < 24:
        return bytes([major << 5 | length])
    for info, width in _WIDTHS.items():
        if length < 1 << (8 << (info - 24)):
            return bytes([major << 5 | info]) + pack(width, length)
    raise ValueError(length)
