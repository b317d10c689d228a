"""Between values and the texts that stand for them in JSON Resume and in what people write."""

import re
from typing import Any

from attrs import field as attribute
from attrs import frozen

from domain.candidates.fields import Field, FieldKind, Form, Section, form_of
from domain.candidates.reading.places import whole_place
from domain.shared.text import PERSON, Found, Span
from domain.shared.values import Month, Place

PRESENT = "present"
"""Stands for an end that has not come."""
_BEGINNING = 80
"""Code points that tell one text from another."""
_YEAR_ALONE = re.compile(r"\D*\d{4}\D*|\d{2}")
_MONTH_NAMED = re.compile(r"[^\W\d_]{3}")
_DATE = re.compile(
    r"(?P<year>(?:19|2[01])\d\d)(?:-(?P<month>0[1-9]|1[0-2])(?:-\d\d)?)?(?:T[\d:.+Z-]*)?", re.ASCII
)
_GOES_ON = frozenset((PRESENT, "current", "currently", "now", "today", "ongoing", "heute"))


@frozen(kw_only=True)
class FieldText:
    """A field and the texts that stand for its value."""

    field: str
    texts: tuple[str, ...] = attribute(repr=False)
    """One for most fields; several for lists; none for an empty field."""


def date_text(month: Found[Month]) -> str:
    """Write a month, or the year alone where no month is said."""
    said = month.span.text
    year_alone = _YEAR_ALONE.fullmatch(said) and not _MONTH_NAMED.search(said)
    return f"{month.value.year:04d}" if year_alone else str(month.value)


def read_date(text: str) -> Month | None:
    """Read a date as JSON Resume writes it: a year, a month or a day; a day counts as its month."""
    match = _DATE.fullmatch(text.strip())
    return Month(year=int(match["year"]), month=int(match["month"] or 1)) if match else None


def goes_on(text: str) -> bool:
    """Tell whether an end date says that there is no end yet."""
    return text.strip().casefold() in _GOES_ON


def one_line(text: str) -> str:
    """Return the text with single blanks."""
    return " ".join(text.split())


def texts_of(entry: object, field: Field) -> tuple[str, ...]:
    """Return what stands for a field of an entry."""
    value = getattr(entry, field.attribute)
    if field.kind is FieldKind.LIST:
        return tuple(found.value for found in value)
    if field.name == "endDate" and getattr(entry, "present", None):
        return (PRESENT,)
    if value is None:
        return ()
    if field.kind is FieldKind.MONTH:
        return (date_text(value),)
    if field.kind is FieldKind.PLACE:
        return (one_line(value.span.text) if _stands_so(value) else str(value.value),)
    return (str(value.value),)


def _stands_so(place: Found[Place]) -> bool:
    """Tell whether a place is a piece of text, not a part of a form such as JSON."""
    return not any(mark in place.span.text for mark in '"{}')


def identity_of(section: Section, entry: object) -> tuple[FieldText, ...]:
    """Return what says which entry this is; of `profiles` an entry is the address itself."""
    if isinstance(entry, Found):
        return (FieldText(field="url", texts=(str(entry.value),)),)
    said = ((f.name, texts_of(entry, f)) for f in form_of(section).fields if f.weight)
    named = tuple(FieldText(field=name, texts=texts) for name, texts in said if texts)
    return named or _beginning(form_of(section), entry)


def _beginning(form: Form, entry: object) -> tuple[FieldText, ...]:
    """Return how the first text begins of an entry that has no name and no dates."""
    others = sorted(form.fields, key=lambda f: f.kind is FieldKind.PLACE)
    said = ((f.name, texts_of(entry, f)[:1]) for f in others if not f.weight)
    return next(
        (
            (FieldText(field=name, texts=(one_line(texts[0])[:_BEGINNING],)),)
            for name, texts in said
            if texts
        ),
        (),
    )


def written_value(field: Field, texts: tuple[str, ...]) -> Any:  # noqa: ANN401 - as the field has it
    """Return what the person's texts mean: Found by PERSON, or None, or a tuple of these.

    Texts that mean nothing to the field are None: whoever accepts them checks first.
    """
    if field.kind is FieldKind.LIST:
        return tuple(written(text) for text in texts)
    if not texts:
        return None
    text = texts[0]
    if field.kind is FieldKind.MONTH:
        month = read_date(text)
        return Found(value=month, span=_whole(text), by=PERSON) if month else None
    if field.kind is FieldKind.PLACE:
        return Found(value=read_place(text), span=_whole(text), by=PERSON)
    return written(text)


def written(text: str) -> Found[str]:
    """Return a text that the person wrote: a document of its own."""
    return Found(value=text, span=_whole(text), by=PERSON)


def read_place(text: str) -> Place:
    """Read a place; what no rule knows is taken by its commas."""
    known = whole_place(_whole(text))
    if known and one_line(known.span.text) == one_line(text):
        return known.value
    parts = [part for part in map(str.strip, text.split(",")) if part]
    city, *rest = parts or [""]
    return Place(city=city, region=", ".join(rest[:-1]), country=rest[-1] if rest else "")


def _whole(text: str) -> Span:
    return Span(start=0, end=len(text), text=text)
