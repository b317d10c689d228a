"""Lists of entries: paired, then compared field by field."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from application.evaluation.alignment import align
from application.evaluation.normalising import Kind, normal, same
from application.evaluation.verdicts import Verdict

Entry = Mapping[str, Any]
MOST_ENTRIES = 200
"""Of a list, that are paired; the rest of a longer one counts as unpaired."""
_ALIKE = 12
"""What a value that is the same adds to the agreement of two entries, times its weight."""


@frozen(kw_only=True)
class Part:
    """A value of an entry."""

    key: str
    """Its name in JSON Resume."""
    field: str
    """Its name in the figures."""
    kind: Kind = Kind.TEXT
    weight: int = 1
    """How much it tells which entry this is."""


@frozen(kw_only=True)
class Section:
    """A list of entries of one kind."""

    key: str
    parts: tuple[Part, ...]
    whole: str = ""
    """The figures' name for entries all of whose `parts` that count are right; empty for none."""
    of_whole: frozenset[str] = frozenset()
    """The keys that count."""


def compare_section(section: Section, truth: object, read: object) -> Iterator[Verdict]:
    """Judge every value of both lists."""
    expected, got = _entries(section, truth), _entries(section, read)
    scores = [
        [_agreement(section, left, right) for right in got[:MOST_ENTRIES]]
        for left in expected[:MOST_ENTRIES]
    ]
    pairs = dict(align(scores))
    for place, entry in enumerate(expected):
        at = pairs.get(place)
        yield from _compare(section, entry, {} if at is None else got[at])
    paired = set(pairs.values())
    for place, entry in enumerate(got):
        if place not in paired:
            yield from _compare(section, {}, entry)


def text_of(value: object) -> str | None:
    """Return text that has something in it, or None."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(value)
    return value if isinstance(value, str) and value.strip() else None


def listed(value: object) -> Sequence[Any]:
    """Return a list, or none where there should have been one."""
    return value if isinstance(value, list) else ()


def _entries(section: Section, found: object) -> list[dict[str, str]]:
    """Keep what can be compared; an entry of which nothing is left is none."""
    entries = []
    for entry in listed(found):
        named = entry if isinstance(entry, Mapping) else {section.parts[0].key: entry}
        texts = {part.key: (part, text_of(named.get(part.key))) for part in section.parts}
        kept = {k: text for k, (part, text) in texts.items() if text and normal(part.kind, text)}
        if kept:
            entries.append(kept)
    return entries


def _agreement(section: Section, left: Mapping[str, str], right: Mapping[str, str]) -> int:
    return sum(
        part.weight * _likeness(part.kind, left[part.key], right[part.key])
        for part in section.parts
        if part.key in left and part.key in right
    )


def _likeness(kind: Kind, left: str, right: str) -> int:
    """Count sharing words a little: a value that was read in part still tells its entry."""
    if same(kind, left, right):
        return _ALIKE
    if kind is Kind.DATE:
        return 0
    one, two = (set(normal(Kind.PLACE, text).split()) for text in (left, right))
    return _ALIKE // 2 * len(one & two) // max(len(one | two), 1)


def _compare(
    section: Section, expected: Mapping[str, str], got: Mapping[str, str]
) -> Iterator[Verdict]:
    right = {}
    for part in section.parts:
        one, two = expected.get(part.key), got.get(part.key)
        if one is None and two is None:
            right[part.key] = True
            continue
        agreed = one is not None and two is not None and same(part.kind, one, two)
        right[part.key] = agreed
        yield Verdict(field=part.field, expected=one, got=two, right=agreed)
    if section.whole:
        yield Verdict(
            field=section.whole,
            expected=_shown(section, expected),
            got=_shown(section, got),
            right=all(right[key] for key in section.of_whole),
        )


def _shown(section: Section, entry: Mapping[str, str]) -> str | None:
    if not entry:
        return None
    return " | ".join(entry.get(p.key, "") for p in section.parts if p.key in section.of_whole)
