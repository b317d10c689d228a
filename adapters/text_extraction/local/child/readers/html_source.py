"""From the bytes of a web page to its elements, whatever it says of its encoding."""

import codecs
import re

from lxml import etree

from .archives import BombError, Element
from .word_set import word_set

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_DECLARED_WITHIN = 2048
_ENCODINGS = word_set(
    """
    windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255
    windows-1256 windows-1257 windows-1258 iso-8859-1 iso-8859-2 iso-8859-5 iso-8859-7
    iso-8859-9 iso-8859-15 koi8-r koi8-u gb2312 gbk gb18030 big5 shift_jis euc-jp euc-kr
    macintosh
    """
)
for _encoding in (*_ENCODINGS, "cp1252", "utf-16-le", "utf-16-be", "utf-8"):
    codecs.lookup(_encoding)  # no module can be found later
_LATIN = ("iso-8859-1", "windows-1252")

_TOO_MUCH = ("RESOURCE_LIMIT", "DEPTH", "NO_MEMORY", "HUGE")


def _text(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")  # whatever it says: nothing else looks like it by accident
    except UnicodeDecodeError:
        declared = _DECLARED.search(data, 0, _DECLARED_WITHIN)
        name = declared[1].decode().lower() if declared else "windows-1252"
        if name not in _ENCODINGS or name in _LATIN:
            name = "cp1252"
        return data.decode(name, "replace")


def parsed(data: bytes) -> Element:
    """Return the root element. Raise EOFError where there is none, or BombError."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(_text(data).replace("\0", "").encode("utf-8", "replace"), parser)
    if root is None:
        raise EOFError
    for fault in parser.error_log:
        if any(name in fault.type_name for name in _TOO_MUCH):
            raise BombError
    return root
