"""Whether two descriptions of an entry mean the same thing in a person's life."""

import re
from collections.abc import Iterable, Mapping, Sequence

from domain.candidates.fields import FieldKind, Form
from domain.candidates.texts import FieldText, read_date

_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_ENOUGH = 3
"""As much as a name weighs."""
_ENOUGH_WITHOUT_NAME = 2


def exactly(texts: Sequence[FieldText]) -> object:
    """Return what is equal for two that say the same; what says nothing is like no other."""
    return frozenset((text.field, text.texts) for text in texts if text.texts) or object()


Said = tuple[int, int | None] | str
"""A year and maybe its month, or a text."""
Description = Mapping[str, Said]
"""What an entry says, by field, made comparable."""


def likeness(form: Form, mine: Description, theirs: Description) -> int:
    """Weigh what two descriptions share; zero when they mean different things.

    The fields that agree must weigh as much as a name, and more than those that contradict.
    What only one of them says counts for neither. Where neither has a name, whatever else agrees
    is enough.
    """
    agreeing = contradicting = 0
    weights = form.weights
    for name, one in mine.items():
        other = theirs.get(name)
        if other is None:
            continue
        if _agree(one, other):
            agreeing += weights[name]
        else:
            contradicting += weights[name]
    if agreeing <= contradicting:
        return 0
    if agreeing >= _ENOUGH:
        return agreeing
    unnamed = not any(w >= _ENOUGH and (n in mine or n in theirs) for n, w in weights.items())
    return agreeing if unnamed and agreeing >= _ENOUGH_WITHOUT_NAME else 0


def lacking(form: Form, mine: Description, theirs: Description) -> int:
    """Weigh what only the other says."""
    return sum(weight for name, weight in form.weights.items() if name in {*theirs} - {*mine})


def description(form: Form, texts: Iterable[FieldText]) -> Description:
    """Leave out capitals, blanks and punctuation, and what does not say which entry it is."""
    said: dict[str, Said] = {}
    for text in texts:
        field = form.named(text.field)
        if field is None or not field.weight or not text.texts:
            continue
        month = read_date(text.texts[0]) if field.kind is FieldKind.MONTH else None
        if month:
            year_alone = len(text.texts[0].strip()) == _YEAR
            said[text.field] = (month.year, None if year_alone else month.month)
        else:
            said[text.field] = plain(_SCHEME.sub("", text.texts[0]))
    return said


_YEAR = len("2019")


def _agree(one: Said, other: Said) -> bool:
    """Let a year alone agree with every month of it."""
    if one == other:
        return True
    if isinstance(one, str) or isinstance(other, str):
        return False
    return one[0] == other[0] and (one[1] is None or other[1] is None)


def plain(text: str) -> str:
    """Return what tells one name from another: no capitals, blanks or punctuation."""
    return "".join(c for c in text.casefold() if c.isalnum() or c in "+#")
