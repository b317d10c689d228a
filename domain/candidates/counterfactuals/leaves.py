"""Leave from work that a résumé names: an entry beside dated work, or a line within it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from domain.candidates.counterfactuals.inserting import in_words
from domain.candidates.counterfactuals.statements import Lines
from domain.candidates.counterfactuals.written import (
    FALLBACK,
    Edit,
    Written,
    line_start,
    rewritten,
)
from domain.candidates.entries import Experience
from domain.shared.values import MONTHS_A_YEAR, Month

_LONG = 8
"""Months that a leave takes where no gap says how many."""
_NAMES = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}
_WITHIN = {
    "en": "{leave} from {first} to {last}",
    "de": "{leave} von {first} bis {last}",
    "es": "{leave} de {first} a {last}",
    "fr": "{leave} de {first} à {last}",
}
_YEAR_ALONE = re.compile(r"\d{4}")


def as_entry(written: Written, leaves: Lines, swap: str) -> str | None:
    """Add an entry before the work that followed: in a gap, or while the newest work went on.

    None for a form, and where no work has dates. The dates of work stay as they are.
    """
    place = next(_places(written), None)
    if place is None:
        return None
    work, first, last = place
    assert work.body is not None  # noqa: S101 - `_places` has looked
    said = written.pick(in_words(leaves, written.language), swap)
    at = line_start(written.text, work.body.start)
    blank = "\n" if written.text[:at].endswith("\n\n") else ""
    dates = f"{_date(written, work, first)} \N{EN DASH} {_date(written, work, last)}"
    new = (
        f"{said}\n{dates}\n{blank}" if _dates_below(written, work) else f"{said}, {dates}\n{blank}"
    )
    return rewritten(written.text, [Edit(start=at, end=at, new=new)])


def as_line(written: Written, leaves: Lines, swap: str) -> str | None:
    """Add a bullet to dated work that has some; None for a form, and where none has."""
    for work in [] if written.is_form else written.profile.experiences:
        last = work.highlights[-1].span if work.highlights else None
        span = _span(work)
        if last is None or span is None or not written.stands(last):
            continue
        start = line_start(written.text, work.highlights[0].span.start)
        mark = written.text[start : work.highlights[0].span.start]
        if not mark.strip() or len(mark) > _LONGEST_MARK:
            continue
        first = _later(span[0], 1)
        form = _WITHIN.get(written.language or FALLBACK, _WITHIN[FALLBACK])
        said = form.format(
            leave=written.pick(in_words(leaves, written.language), swap),
            first=_date(written, work, first),
            last=_date(written, work, min(_later(first, _LONG), span[1])),
        )
        return rewritten(written.text, [Edit(start=start, end=start, new=f"{mark}{said}\n")])
    return None


_LONGEST_MARK = 6


def _places(written: Written) -> Iterator[tuple[Experience, Month, Month]]:
    """Yield the work that a leave may stand above, with the months of the leave: gaps first."""
    works = (
        [] if written.is_form else [w for w in written.profile.experiences if _whole(written, w)]
    )
    for newer, older in pairwise(works):
        new, old = _span(newer), _span(older)
        if new and old and old[1].ordinal + 1 < new[0].ordinal:
            assert older.body is not None  # noqa: S101 - `_whole` has looked
            yield older, _later(old[1], 1), _later(new[0], -1)
    for work in works:
        span = _span(work)
        if span and span[1].ordinal - span[0].ordinal > _LONG:
            yield work, _later(span[0], 1), _later(span[0], _LONG)


def _whole(written: Written, work: Experience) -> bool:
    return work.body is not None and work.start is not None and written.stands(work.body)


def _span(work: Experience) -> tuple[Month, Month] | None:
    """Return the first and the last month; work that goes on has no last one known here."""
    if work.start is None:
        return None
    if work.end:
        return work.start.value, work.end.value
    return (work.start.value, _later(work.start.value, 2 * _LONG)) if work.present else None


def _later(month: Month, months: int) -> Month:
    year, ordinal = divmod(month.ordinal + months, MONTHS_A_YEAR)
    return Month(year=year, month=ordinal + 1)


def _date(written: Written, work: Experience, month: Month) -> str:
    """Write a month as the dates of the work are written."""
    said = work.start.span.text if work.start else ""
    if _YEAR_ALONE.fullmatch(said):
        return f"{month.year}"
    if any(c.isalpha() for c in said):
        names = _NAMES.get(written.language or FALLBACK, _NAMES[FALLBACK]).split()
        return f"{names[month.month - 1]} {month.year}"
    mark = "." if "." in said else "/"
    return f"{month.month:02d}{mark}{month.year}"


def _dates_below(written: Written, work: Experience) -> bool:
    """Tell whether the dates of the work stand below its first line."""
    assert work.body is not None  # noqa: S101 - `_places` has looked
    first = written.text.find("\n", work.body.start)
    return work.start is not None and 0 <= first < work.start.span.start
