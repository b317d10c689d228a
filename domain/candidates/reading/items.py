"""Lists of things, one or more lines each: which lines belong together."""

import re
from collections.abc import Callable, Sequence

from domain.candidates.reading.lines import Line
from domain.candidates.reading.punctuation import BULLETS, DASHES

_JOINS = re.compile(
    r"[ ](?:of|for|in|and|the|with|to|für|und|der|die|des|im|als|von|mit"
    r"|de|del|la|las|los|en|y|para"
    r"|con|du|et|pour|avec|aux?)$"
)
"""Words that nothing ends with."""
Lines = tuple[Line, ...]
_SEPARATOR = re.compile(rf",|\||[{BULLETS}]| [{DASHES}] ")


def items(lines: Sequence[Line], dated: Callable[[Line], bool]) -> list[Lines]:
    """Group the lines of a list by bullets, else by blank lines, else by where the dates stand."""
    if not lines:
        return []
    if any(line.bulleted for line in lines):
        return _marked(lines)
    whole = _unbroken(lines)
    blocks = _blocks(whole)
    if len(blocks) > 1 and any(len(block) > 1 for block in blocks):
        return [tuple(line for lines in block for line in lines) for block in blocks]
    return _by_dates(whole, dated)


def _marked(lines: Sequence[Line]) -> list[Lines]:
    """Let every bullet begin an item, and so a line after a blank one."""
    found: list[list[Line]] = []
    for line in lines:
        is_label = line.text.endswith(":")
        if line.bulleted or not found or (line.after_blank and not is_label):
            found.append([line])
        elif not is_label:
            found[-1].append(line)
    return [tuple(item) for item in found if not (len(item) == 1 and item[0].text.endswith(":"))]


def _unbroken(lines: Sequence[Line]) -> list[Lines]:
    """Put together what breaks only because a line is full."""
    found: list[list[Line]] = []
    for line in lines:
        if found and not line.after_blank and is_broken(found[-1][-1], line):
            found[-1].append(line)
        else:
            found.append([line])
    return [tuple(item) for item in found]


def is_broken(line: Line, following: Line) -> bool:
    """Tell whether a line goes on in the next by its end, a bracket or a small letter."""
    text = line.text
    return (
        text[-1] in f",&/{DASHES}"
        or _JOINS.search(text) is not None
        or text.count("(") > text.count(")")
        or following.text[0].islower()
        or following.text[0] in "),;"
    )


def _blocks(whole: Sequence[Lines]) -> list[list[Lines]]:
    blocks: list[list[Lines]] = []
    for lines in whole:
        if not blocks or lines[0].after_blank:
            blocks.append([])
        blocks[-1].append(lines)
    return blocks


def _by_dates(whole: Sequence[Lines], dated: Callable[[Line], bool]) -> list[Lines]:
    """Pair lines when every second one has a date: all entries are alike."""
    dates = [any(map(dated, lines)) for lines in whole]
    pairs = list(zip(whole[::2], whole[1::2], strict=False))
    if len(whole) % 2 or not (
        _all(dates[::2], dates[1::2]) or (_all(dates[1::2], dates[::2]) and _are_short(whole[1::2]))
    ):
        return list(whole)
    return [(*one, *two) for one, two in pairs]


def _all(true: Sequence[bool], false: Sequence[bool]) -> bool:
    return all(true) and not any(false)


def _are_short(whole: Sequence[Lines]) -> bool:
    """Tell "Foo Institute, Jan 2021" from a line that says everything by itself."""
    return all(len(_SEPARATOR.findall(lines[0].text)) <= 1 for lines in whole)
