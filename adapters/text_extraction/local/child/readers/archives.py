"""The members of a document that is a ZIP archive of XML; hostile ones are refused."""

import codecs
import re
from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile
from zlib import error as DeflateError  # noqa: N812 - it is an error

from lxml import etree

codecs.lookup("cp437")  # what zipfile reads old names with; no module can be found later

Element = Any
"""An element of lxml, which ships no types."""

_MAX_UNPACKED = 50 * 2**20
_MAX_RATIO = 100
_RATIO_COUNTS_FROM = 2**20
_MAX_MEMBERS = 4000
_LOCKED = 0x1
_XML_ERR_NO_MEMORY = 2
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


class BombError(Exception):
    """It unpacks to more than is allowed."""


class LockedError(Exception):
    """It needs a password."""


class Archive:
    """Gives the XML of members by name."""

    def __init__(self, data: bytes) -> None:
        """Raise BadZipFile, BombError or LockedError."""
        try:
            self._zip = ZipFile(BytesIO(data))
        except ValueError:  # its directory stands before its beginning
            raise BadZipFile from None
        members = self._zip.infolist()
        if len(members) > _MAX_MEMBERS:
            raise BombError
        if any(member.flag_bits & _LOCKED for member in members):
            raise LockedError
        # Directories lie. Members that share bytes, or a name, would be read as two things.
        if sum(member.compress_size for member in members) > len(data):
            raise BadZipFile
        if len({member.filename.casefold() for member in members}) < len(members):
            raise BadZipFile
        declared = sum(member.file_size for member in members)
        if declared > max(_RATIO_COUNTS_FROM, min(_MAX_UNPACKED, _MAX_RATIO * len(data))):
            raise BombError
        self._members = {member.filename.lstrip("/"): member for member in members}
        self._left = _MAX_UNPACKED

    def names(self) -> tuple[str, ...]:
        """Return every name, in the order of the directory."""
        return tuple(self._members)

    def xml(self, name: str) -> Element | None:
        """Return the root of a member, None where there is none. Raise BadZipFile, BombError."""
        member = self._members.get(name)
        if member is None:
            return None
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise BadZipFile
        # Never more than declared, and the checksum is right.
        content = self._zip.read(member)
        self._left -= len(content)
        if self._left < 0:
            raise BombError
        # Without its zeros UTF-16 shows what it declares, too.
        if _DECLARATION.search(content.replace(b"\0", b"")):
            raise BadZipFile
        return etree.fromstring(content, _parser())


def _parser() -> Any:  # noqa: ANN401 - lxml ships no types
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def guarded(reading: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Return the answer, or the error that stands for what went wrong."""
    try:
        return reading()
    except (BadZipFile, DeflateError, EOFError, NotImplementedError):
        return {"error": "broken"}
    except BombError:
        return {"error": "too_complex"}
    except LockedError:
        return {"error": "encrypted"}
    except SyntaxError as fault:  # what lxml's own inherit from
        no_memory = getattr(fault, "code", None) == _XML_ERR_NO_MEMORY
        return {"error": "too_complex" if no_memory else "broken"}


def local(element: Element) -> str:
    """Return the name without its namespace."""
    tag: str = element.tag
    return tag.rpartition("}")[2]


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first child of a child by local names."""
    for name in path:
        if element is None:
            return None
        element = next((one for one in element.iterchildren("{*}" + name)), None)
    return element


def attribute(element: Element | None, name: str) -> str | None:
    """Return an attribute by its local name, in whichever namespace."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None
