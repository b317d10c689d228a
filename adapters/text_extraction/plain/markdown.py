"""Markdown as the lines that it stands for. Time is linear however broken it is."""

import re
from collections.abc import Iterator, Mapping
from html import unescape

from adapters.text_extraction.plain.characters import LONGEST_HIDDEN, MOST_HIDDEN, Shown
from adapters.text_extraction.plain.links import linked
from domain.shared.text import HiddenText, Hiding

_LOOKED_AT = 2**16
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
_STRONG = re.compile(r"(?<![*\w])\*\*[^\s*][^*\n]{0,200}\*\*(?![*\w])|(?<![_\w])__[^\s_]")
_LINK = re.compile(
    r"(!?)\[([^\[\]\n]{0,500})\]"
    r"\([ \t]*<?([^()\s<>]{1,500}(?:\([^()\s<>]{0,100}\)[^()\s<>]{0,100})?)>?"
    r"(?:[ \t]+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?[ \t]*\)"
)
_BY_NAME = re.compile(r"(!?)\[([^\[\]\n]{1,500})\](?:\[([^\[\]\n]{0,100})\])")
_ADDRESS = re.compile(r"^ {0,3}\[([^\[\]\n]{1,100})\]:[ \t]*(\S{1,500})(.*)$", re.MULTILINE)
_ITEM = re.compile(r"^[ \t]*[-*+][ \t]+\S", re.MULTILINE)

_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_FENCE = re.compile(r"[ \t]{0,3}(?:`{3,}|~{3,})[^`~]*$")
_RULE = re.compile(r"[ \t]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDERLINE = re.compile(r"[ \t]{0,3}(?:=+|-{2,})[ \t]*$")
_COLUMN = re.compile(r":?-{2,}:?")
_BLANKS = " \t"
_MARK = re.compile(r"[ \t]*(?:>[ \t]?)*[ \t]*")
_HEAD = re.compile(r"#{1,6}[ \t]+")
_BULLET = re.compile(r"[-*+][ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_CODE = re.compile(r"(?<!`)(`{1,3})([^`\n]{1,500})\1(?!`)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)?[^\s<>@]{1,200}(?:@[^\s<>@]{1,200})?)>")
_BREAK = re.compile(r"<br[ ]?/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:[ \t][^<>\n]{0,500})?/?>")
_DOUBLE = re.compile(r"(?<![\\*])\*{2,3}(?=[^\s*])|(?<=[^\s*\\])\*{2,3}(?!\*)|~~")
_DOUBLE_LOW = re.compile(r"(?<![\w\\])__(?=[^\s_])|(?<=[^\s_\\])__(?!\w)")
_SINGLE = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,500})(?<=[^\s*\\])\*(?![\w*])")
_SINGLE_LOW = re.compile(r"(?<![\w\\])_(?=[^\s_])([^_\n]{1,500})(?<=[^\s_\\])_(?!\w)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])|\\$")
_NO_CHARACTER = re.compile(r"&(?=#[0-9]{9})")
"""Python refuses to count so far."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEW = 1
"""Words that a comment may have for programs: `toc`, `more`."""
_MARKED = re.compile(r"[*_`~<&\\\[]")
_KEPT = "\ue0ff"
"""Stands for code while the marks around it are taken away; no text keeps this character."""


def is_markdown(text: str) -> bool:
    """Tell by marks that plain text has no use for; one of them alone is not enough."""
    head = text[:_LOOKED_AT]
    headings = sum(1 for _ in _HEADING.finditer(head))
    strong = sum(1 for _ in _STRONG.finditer(head))
    links = sum(1 for _ in _LINK.finditer(head))
    if links or headings >= 2 or strong >= 2:  # noqa: PLR2004 - one may be an accident
        return True
    return bool(headings and (strong or _ITEM.search(head)))


def markdown_text(text: str) -> Shown:
    """Take the marks away: what is left reads as a page would, with bullets and tabs."""
    hidden: list[str] = []

    def aside(comment: re.Match[str]) -> str:
        hidden.append(comment[1])
        return ""

    def address(definition: re.Match[str]) -> str:
        name, target, rest = definition.groups()
        if target.startswith("#") or name.startswith("//"):  # a comment, as some write them
            hidden.append(rest.strip(" \t()\"'"))
        addresses.setdefault(name.casefold(), target.strip("<>"))
        return ""

    addresses: dict[str, str] = {}
    text = _ADDRESS.sub(address, _COMMENT.sub(aside, text.replace(_KEPT, "")))
    return Shown(
        text="\n".join(_lines(text.replace("\r\n", "\n").replace("\r", "\n"), addresses)),
        hidden=tuple(
            HiddenText(hiding=Hiding.ASIDE, text=" ".join(said.split())[:LONGEST_HIDDEN])
            for said in hidden[:MOST_HIDDEN]
            if len(_WORD.findall(said)) > _FEW
        ),
    )


def _lines(text: str, addresses: Mapping[str, str]) -> Iterator[str]:
    fenced, before, table = False, "", False
    for line in text.split("\n"):
        if _FENCE.match(line):
            fenced = not fenced
        elif fenced:
            yield line
        elif before.strip() and not table and _UNDERLINE.match(line):
            pass  # it made a heading of the line above
        elif _RULE.match(line):
            yield ""
        elif "|" in before and "|" in line and _are_columns(line):
            table = True
        else:
            table = table and "|" in line
            yield _line(line, addresses)
        before = line


def _are_columns(line: str) -> bool:
    """Tell the line below a table's head. By hand: a pattern looks for the blanks' end again."""
    cells = line.strip(_BLANKS).removeprefix("|").removesuffix("|").split("|")
    return all(_COLUMN.fullmatch(cell.strip(_BLANKS)) for cell in cells)


def _without_closing(head: str) -> str:
    """Leave out the marks that may close a heading, too."""
    head = head.rstrip(_BLANKS)
    said = head.rstrip("#")
    return said.rstrip(_BLANKS) if said.endswith(tuple(_BLANKS)) else head


def _line(line: str, addresses: Mapping[str, str]) -> str:
    line = line[end.end() :] if (end := _MARK.match(line)) else line
    if head := _HEAD.match(line):
        return _inline(_without_closing(line[head.end() :]), addresses)
    bullet = "• " if (mark := _BULLET.match(line)) else ""
    line = line[mark.end() :] if mark else line
    if line.startswith("|"):
        cells = line.strip().strip("|").split("|")
        return "\t".join(_inline(cell.strip(), addresses) for cell in cells)
    return bullet + _inline(line, addresses)


def _inline(text: str, addresses: Mapping[str, str]) -> str:
    if not _MARKED.search(text):
        return text.rstrip()
    code: list[str] = []

    def put_aside(span: re.Match[str]) -> str:
        code.append(span[2])
        return _KEPT

    def link(found: re.Match[str]) -> str:
        return "" if found[1] else linked(found[2], found[3].strip("<>"))

    def named(found: re.Match[str]) -> str:
        target = addresses.get((found[3] or found[2]).casefold())
        if target is None:
            return found.group()
        return "" if found[1] else linked(found[2], target)

    text = _CODE.sub(put_aside, text)
    text = _BY_NAME.sub(named, _LINK.sub(link, text))
    text = _AUTOLINK.sub(lambda found: found[1].removeprefix("mailto:"), _BREAK.sub("\n", text))
    text = _TAG.sub("", text)
    text = _DOUBLE_LOW.sub("", _DOUBLE.sub("", text))
    text = _SINGLE_LOW.sub(r"\1", _SINGLE.sub(r"\1", text))
    text = unescape(_NO_CHARACTER.sub("&amp;", _ESCAPE.sub(r"\1", text)))
    kept = iter(code)
    return re.sub(_KEPT, lambda _: next(kept, ""), text).rstrip()
