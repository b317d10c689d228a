"""What control words of RTF mean, and what a group inherits from the one around it."""

import codecs

from .looks import WHITE

CHARSETS = {
    0: "cp1252", 1: "cp1252", 77: "mac-roman", 128: "cp932", 129: "cp949", 130: "cp949",
    134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255",
    178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437",
    255: "cp850",
}  # fmt: skip
PAGES = {
    437: "cp437", 850: "cp850", 852: "cp852", 866: "cp866", 874: "cp874", 932: "cp932",
    936: "gbk", 949: "cp949", 950: "big5", 10000: "mac-roman", 65001: "utf-8",
    **{page: f"cp{page}" for page in range(1250, 1259)},
}  # fmt: skip
for _encoding in {*CHARSETS.values(), *PAGES.values(), "utf-16-le"}:
    codecs.lookup(_encoding)  # no module can be found later
SYMBOLS = 2
"""The character set of fonts whose letters are pictures."""
BULLETS = b"\xa7\xb7\xd8\xfc"

SPELLED = {
    b"tab": "\t", b"line": "\n", b"lbr": "\n", b"emdash": "\N{EM DASH}", b"endash": "\N{EN DASH}",
    b"lquote": "\u2018", b"rquote": "\u2019", b"ldblquote": "\u201c", b"rdblquote": "\u201d",
    b"bullet": "•", b"emspace": " ", b"enspace": " ", b"qmspace": " ", b"zwj": "\u200d",
    b"zwnj": "\u200c", b"zwbo": "\u200b",
}  # fmt: skip
SYMBOLIC = {b"~": "\xa0", b"-": "\xad", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}"}
SKIPPED = frozenset(
    b"""stylesheet pict nonshppict themedata colorschememapping latentstyles datastore xmlnstbl
    listtable listoverridetable rsidtbl generator mmathPr filetbl revtbl pgdsctbl wgrffmtfilter
    shprslt tc xe txe rxe atnid atnauthor atntime atndate atnref atnparent bkmkstart bkmkend
    objdata objclass objname fontemb falt panose template private private1 ftnsep ftnsepc ftncn
    aftnsep aftnsepc aftncn upr shpgrp_ background docvar formfield ffdeftext""".split()
)
INFO = frozenset(
    b"title subject author manager company operator category keywords comment doccomm".split()
)
STARRED = frozenset(
    b"shpinst fldinst ud annotation shppict footnote shptxt pntext listtext dptxbx".split()
)
"""What may be read though a program that does not know it would skip it."""
SHOWN = frozenset(
    b"header headerl headerr headerf footer footerl footerr footerf footnote shptxt".split()
)
USUAL_PAGE = 612.0


DESTINATIONS = {
    b"fonttbl": "fonts",
    b"colortbl": "colours",
    b"info": "info",
    b"listtext": "label",
    b"pntext": "label",
    b"sn": "name",
    b"sv": "value",
    b"annotation": "aside",
    b"userprops": "skip",
}
"""Where what follows in the group goes to."""


class State:
    """What a group inherits from the one around it."""

    def __init__(self) -> None:
        self.to = "text"
        """text, skip, fonts, colours, info, property, link, aside, label, name or value."""
        self.outside = "text"
        """Where what a `ud` says goes to."""
        self.name = b""
        self.encoding: str | None = None
        self.is_symbols = False
        self.size = 12.0
        self.ink = 0
        self.marker = 0
        self.is_hidden = self.is_deleted = False
        self.scale = 100
        self.fallback = 1
        """Bytes that stand for a Unicode character where it is not understood."""
        self.shade = 0
        self.is_crushed = self.is_beside = self.is_in_table = False
        self.ground = WHITE
        """What a shape around paints."""
        self.box: str | None = None
        """How a shape around is hidden."""

    def plain(self) -> None:
        """Forget what was said of letters."""
        self.size, self.ink, self.marker, self.scale = 12.0, 0, 0, 100
        self.is_hidden = self.is_deleted = False
        self.encoding, self.is_symbols = None, False

    def paragraph(self) -> None:
        """Forget what was said of paragraphs."""
        self.shade, self.is_crushed, self.is_beside = 0, False, False
        self.is_in_table = False
