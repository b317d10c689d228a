"""The report of adverse impact for one job and period."""

from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction

from attrs import field, frozen

from domain.fairness.attributes import BY_RACE, BY_SEX, INTERSECTIONS, Category
from domain.fairness.counting import (
    Cases,
    Counts,
    by_both,
    by_race,
    by_sex,
    median,
    scorings,
    selections,
    total,
)
from domain.fairness.disclosure import Hidden, gives_away, hidden
from domain.fairness.impact import Table, impact_table
from domain.shared.ids import JobId

STATEMENT = (
    "This is a computation from the data named above. It is no certification, no bias audit by an "
    "independent auditor and no legal advice. A ratio below four fifths is a reason to look, not "
    "a finding of discrimination; a ratio above it does not rule discrimination out."
)


class Stage(StrEnum):
    """How far a candidate must have come to count as selected."""

    SHOWN = "shown"
    """The employer is shown the candidate: among the best of the job's ranking."""
    AS_GIVEN = "as-given"
    """As whoever brought the data says."""


class Audience(StrEnum):
    """Whom a report is for."""

    AUDITOR = "auditor"
    """Every number."""
    EMPLOYER = "employer"
    """Nothing that would tell what single people said of themselves."""


@frozen(kw_only=True)
class Subject:
    """What is reported on."""

    title: str
    """Of the job, or the name of the file."""
    job_id: JobId | None = None
    company: str = ""
    first: date | None = None
    """Of the days (UTC) on which people came to be considered; None for the beginning."""
    last: date | None = None
    """None for no end."""


@frozen(kw_only=True)
class Basis:
    """What it is computed from."""

    stage: Stage
    """What counts as selected."""
    policy: str = ""
    """Version of what scores are made by; empty for scores that somebody else made."""
    catalogue: str = ""
    as_of: datetime
    """The moment that the data is of."""
    unit: Fraction = Fraction(1)
    """What one step of a score is, in the scale that people know it in."""


@frozen(kw_only=True)
class Tables:
    """One measure, three ways."""

    by_sex: Table
    by_race: Table
    by_both: Table


@frozen(kw_only=True)
class ImpactReport:
    """Rates, ratios and counts. It states; whoever reads it judges."""

    subject: Subject
    basis: Basis
    audience: Audience
    people: int
    """Everybody who was considered."""
    selected: int | None
    """None when the data is of scores alone."""
    scored: int
    """Of them those with a score."""
    median: Fraction | None
    """Of all scores; None without any."""
    at_median: int
    """Who has just the median, and so is not above it."""
    unknown: int
    """Whose sex, race or ethnicity is unknown. They are counted in each table that asks for what
    they did say."""
    selection: Tables | None
    """None when the data is of scores alone."""
    scoring: Tables | None
    """None when nobody has a score."""
    statement: str = field(default=STATEMENT, init=False)

    @property
    def tables(self) -> tuple[Table, ...]:
        """Return all of them: by sex, by race, by both, of selection, then of scoring."""
        measures = [measured for measured in (self.selection, self.scoring) if measured]
        return tuple(t for m in measures for t in (m.by_sex, m.by_race, m.by_both))


def measure(
    cases: Cases,
    *,
    subject: Subject,
    basis: Basis,
    audience: Audience = Audience.AUDITOR,
    leave_out_small: bool = False,
) -> ImpactReport:
    """Count, compare, and hide from an employer what would tell of single people.

    `leave_out_small` gives categories under two per cent no ratio: 6 RCNY §5-301(d) lets an
    auditor do so, who then says why.
    """
    middle = median(cases)
    selected, scored = selections(cases), scorings(cases, middle)
    found: Hidden = frozenset()
    if audience is Audience.EMPLOYER:
        found = hidden(counts for counts in (selected, scored) if counts)
    unknown = [c for c in cases if not (c.category.sex and c.category.race_ethnicity)]
    return ImpactReport(
        subject=subject,
        basis=basis,
        audience=audience,
        people=sum(cases.values()),
        selected=total(selected).hits if selected else None,
        scored=total(scored).people,
        at_median=sum(n for c, n in cases.items() if c.score is not None and c.score == middle),
        median=None if middle is None else middle * basis.unit,
        unknown=sum(cases[case] for case in unknown),
        selection=_tables(selected, found, audience, leave_out_small=leave_out_small),
        scoring=_tables(scored, found, audience, leave_out_small=leave_out_small),
    )


def _tables(
    counts: Counts, found: Hidden, audience: Audience, *, leave_out_small: bool
) -> Tables | None:
    if not counts:
        return None

    def table(categories: tuple[Category, ...], merged: Counts) -> Table:
        telling = audience is Audience.EMPLOYER and gives_away(merged)
        return impact_table(
            categories,
            merged,
            leave_out_small=leave_out_small,
            hidden=frozenset(categories) if telling else found,
        )

    return Tables(
        by_sex=table(BY_SEX, by_sex(counts)),
        by_race=table(BY_RACE, by_race(counts)),
        by_both=table(INTERSECTIONS, by_both(counts)),
    )
