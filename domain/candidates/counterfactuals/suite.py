"""The swaps, by name."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from domain.candidates.counterfactuals import (
    inserting,
    leaves,
    pronouns,
    reaching,
    schooling,
    statements,
    title_gender,
)
from domain.candidates.counterfactuals.inserting import below_address
from domain.candidates.counterfactuals.people import MEN, ORIGINS, WOMEN, Name
from domain.candidates.counterfactuals.renaming import renamed
from domain.candidates.counterfactuals.statements import Lines
from domain.candidates.counterfactuals.written import FALLBACK, Written

Change = Callable[[Written], str | None]
"""Returns the changed text; None where the swap does not apply."""


def _origin(origin: str, written: Written) -> str | None:
    return renamed(written, written.pick(ORIGINS[origin], origin))


def _gendered(names: Mapping[str, Sequence[Name]], swap: str, written: Written) -> str | None:
    of_language = names.get(written.language or FALLBACK) or names[FALLBACK]
    return renamed(written, written.pick(of_language, swap))


def _line(lines: Lines, swap: str, written: Written) -> str | None:
    return below_address(written, lines, swap)


def _drawn(change: Callable[..., str | None], swap: str, *given: object) -> tuple[str, Change]:
    return swap, lambda written: change(written, *given, swap)


SWAPS: Mapping[str, Change] = MappingProxyType(
    dict(
        (
            ("name-female", partial(_gendered, WOMEN, "name-female")),
            ("name-male", partial(_gendered, MEN, "name-male")),
            *((f"name-{origin}", partial(_origin, origin)) for origin in ORIGINS),
            _drawn(inserting.honorific, "honorific"),
            _drawn(pronouns.beside_name, "pronouns-at-name"),
            ("pronouns-line", partial(_line, statements.PRONOUNS, "pronouns-line")),
            ("pronouns-prose", pronouns.in_prose),
            ("title-gender", title_gender.in_other_gender),
            ("birth-date", partial(_line, statements.BIRTH, "birth-date")),
            ("birth-place", partial(_line, statements.BIRTHPLACE, "birth-place")),
            ("age", partial(_line, statements.AGE, "age")),
            ("graduation-years", schooling.graduated_earlier),
            ("gender", partial(_line, statements.GENDER, "gender")),
            ("marital-status", partial(_line, statements.FAMILY, "marital-status")),
            ("nationality", partial(_line, statements.NATIONALITY, "nationality")),
            ("religion", partial(_line, statements.RELIGION, "religion")),
            ("health", partial(_line, statements.HEALTH, "health")),
            ("photo", partial(_line, statements.PHOTO, "photo")),
            _drawn(inserting.personal_section, "personal-section"),
            _drawn(inserting.membership, "membership"),
            _drawn(leaves.as_entry, "parental-leave-entry", statements.LEAVES),
            _drawn(leaves.as_line, "parental-leave-line", statements.LEAVES),
            _drawn(leaves.as_entry, "care-leave-entry", statements.CARE_LEAVES),
            _drawn(leaves.as_entry, "gap-entry", statements.GAPS),
            _drawn(schooling.at_other_school, "school-prestigious", schooling.PRESTIGIOUS),
            _drawn(schooling.at_other_school, "school-little-known", schooling.LITTLE_KNOWN),
            _drawn(schooling.at_other_school, "school-of-a-group", schooling.OF_A_GROUP),
            _drawn(reaching.at_other_host, "email-host"),
            _drawn(reaching.at_other_number, "phone-abroad"),
            _drawn(reaching.in_other_street, "street"),
        )
    )
)
"""In the order of reports."""
REWORDED: Mapping[str, frozenset[str]] = MappingProxyType({"title-gender": frozenset(("titles",))})
"""Facts whose wording a swap changes on purpose: not they, but the score must be the same."""


def counterfactuals(written: Written) -> Iterator[tuple[str, str | None]]:
    """Yield every swap by name with the changed text; None where it does not apply."""
    for name, change in SWAPS.items():
        yield name, change(written)
