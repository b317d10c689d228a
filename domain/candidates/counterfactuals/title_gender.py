"""Job titles in the other grammatical gender: "Entwicklerin" for "Entwickler"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from domain.candidates.counterfactuals.written import Edit, Written, rewritten

_Endings = Sequence[tuple[str, str]]
_GERMAN = (
    *("entwickler", "leiter", "berater", "techniker", "mechaniker", "mechatroniker"),
    *("elektroniker", "elektriker", "pfleger", "lehrer", "erzieher", "verkäufer"),
    *("buchhalter", "fahrer", "helfer", "betreuer", "planer", "einkäufer", "arbeiter"),
    *("assistent", "praktikant", "referent", "student", "ingenieur", "redakteur"),
    *("koordinator", "administrator", "direktor", "analyst", "disponent", "meister"),
)
_ENDINGS: Mapping[str, _Endings] = MappingProxyType(
    {
        "de": (
            *((trade, f"{trade}in") for trade in _GERMAN),
            *(("kaufmann", "kauffrau"), ("koch", "köchin"), ("arzt", "ärztin")),
        ),
        "es": (
            *(("ador", "adora"), ("edor", "edora"), ("esor", "esora"), ("ultor", "ultora")),
            *(("ector", "ectora"), ("itor", "itora"), ("iero", "iera"), ("inero", "inera")),
            *(("écnico", "écnica"), ("ecánico", "ecánica"), ("strativo", "strativa")),
            *(("ogado", "ogada"), ("itecto", "itecta"), ("jefe", "jefa")),
        ),
        "fr": (
            *(("ppeur", "ppeuse"), ("ndeur", "ndeuse"), ("iteur", "itrice"), ("ateur", "atrice")),
            *(("ecteur", "ectrice"), ("ieur", "ieure"), ("mier", "mière"), ("inier", "inière")),
            *(("icien", "icienne"), ("ultant", "ultante"), ("istant", "istante")),
            *(("eiller", "eillère"), ("ployé", "ployée"), ("chef", "cheffe")),
        ),
    }
)


def in_other_gender(written: Written) -> str | None:
    """Turn the titles of work and headline round; None where no word of them has two forms."""
    endings = _ENDINGS.get(written.language or "")
    return rewritten(written.text, _turned(written, endings)) if endings else None


def _turned(written: Written, endings: _Endings) -> Iterator[Edit]:
    profile = written.profile
    for title in (profile.headline, *(work.title for work in profile.experiences)):
        if title is None or not written.stands(title.span):
            continue
        for word in re.finditer(r"[^\W\d_]+", title.span.text):
            new = _other(word.group(), endings)
            start = title.span.start + word.start()
            yield Edit(start=start, end=start + len(word.group()), new=new)


def _other(word: str, endings: _Endings) -> str:
    """Write a word in its other gender, its capitals as they were; as it is if it has no other."""
    low = word.casefold()
    for pair in endings:
        for old, new in (pair[::-1], pair):
            if low.endswith(old):
                ending = new.upper() if word.isupper() else new
                other = word[: len(word) - len(old)] + ending
                return other[0].upper() + other[1:] if word[0].isupper() else other
    return word
