"""A report as JSON."""

from collections.abc import Sequence
from datetime import date, datetime
from fractions import Fraction
from typing import Annotated, Literal, Self, cast

from msgspec import Meta

from domain.fairness.attributes import Category
from domain.fairness.impact import Row, Table
from domain.fairness.notes import notes_on
from domain.fairness.report import Audience, ImpactReport, Tables
from domain.fairness.significance import Significance
from entrypoints.http.wire import View

SexName = Literal["male", "female"]
RaceName = Literal[
    "hispanic-or-latino",
    "white",
    "black-or-african-american",
    "native-hawaiian-or-pacific-islander",
    "asian",
    "native-american-or-alaska-native",
    "two-or-more-races",
]
Share = Annotated[float, Meta(ge=0, le=1, description="0 to 1, rounded to six decimals")]
People = Annotated[int, Meta(ge=0)]
_DECIMALS = 6


class ReportedJobView(View, frozen=True, kw_only=True):
    """What is reported on."""

    id: str | None
    title: str
    company: str


class PeriodView(View, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Days (UTC) on which people came to be considered; null where it is open."""

    from_: Annotated[date | None, Meta(description="The first")]
    to: Annotated[date | None, Meta(description="The last")]


class ComparisonView(View, frozen=True, kw_only=True):
    """How often chance alone would make a difference as large, were there none; two-sided."""

    method: Literal["fisher-exact", "two-proportion-z"]
    p: Share
    significant: Annotated[bool, Meta(description="Whether p, before rounding, is below 0.05")]

    @classmethod
    def of(cls, found: Significance | None) -> Self | None:
        """Show a comparison with the most favoured category."""
        if found is None:
            return None
        return cls(
            method=found.method.value, p=round(found.p, _DECIMALS), significant=found.significant
        )


class CategoryView(View, frozen=True, kw_only=True):
    """One category. Where it is hidden from an employer every figure is null."""

    label: Annotated[str, Meta(description="As the report EEO-1 names it")]
    sex: SexName | None
    race_ethnicity: RaceName | None
    hidden: bool
    people: People | None
    favoured: Annotated[
        People | None, Meta(description="Selected; or with a score above the median")
    ]
    rate: Share | None
    impact_ratio: Share | None
    reference: Annotated[bool, Meta(description="Whether the others are compared with it")]
    below_four_fifths: Annotated[bool, Meta(description="Decided before rounding")]
    share: Annotated[Share | None, Meta(description="Of the people in this table's categories")]
    under_two_percent: bool
    test: ComparisonView | None

    @classmethod
    def of(cls, row: Row) -> Self:
        """Show a row."""
        sex, race = row.category.sex, row.category.race_ethnicity
        return cls(
            label=row.category.label,
            sex=cast("SexName", sex.value) if sex else None,
            race_ethnicity=cast("RaceName", race.value) if race else None,
            hidden=row.count is None,
            people=row.count.people if row.count else None,
            favoured=row.count.hits if row.count else None,
            rate=_rounded(row.count.rate if row.count else None),
            impact_ratio=_rounded(row.ratio),
            reference=row.reference,
            below_four_fifths=row.below_four_fifths,
            share=_rounded(row.share),
            under_two_percent=row.small,
            test=ComparisonView.of(row.significance),
        )


class ImpactTableView(View, frozen=True, kw_only=True):
    """One measure by the categories of one kind."""

    categories: list[CategoryView]
    unknown: Annotated[People, Meta(description="People who are in no category, and in no rate")]
    unknown_favoured: Annotated[People | None, Meta(description="Of them; null for employers")]
    reference: Annotated[str | None, Meta(description="The label of the most favoured")]
    flagged: Annotated[list[str], Meta(description="Labels of what is below four fifths")]

    @classmethod
    def of(cls, table: Table, audience: Audience) -> Self:
        """Show a table."""
        best = table.reference
        return cls(
            categories=[CategoryView.of(row) for row in table.rows],
            unknown=table.unknown.people,
            unknown_favoured=table.unknown.hits if audience is Audience.AUDITOR else None,
            reference=best.category.label if best else None,
            flagged=_labels([row.category for row in table.flagged]),
        )


class MeasureView(View, frozen=True, kw_only=True):
    """One measure, three ways."""

    by_sex: ImpactTableView
    by_race_ethnicity: ImpactTableView
    by_both: ImpactTableView

    @classmethod
    def of(cls, tables: Tables | None, audience: Audience) -> Self | None:
        """Show three tables."""
        if tables is None:
            return None
        return cls(
            by_sex=ImpactTableView.of(tables.by_sex, audience),
            by_race_ethnicity=ImpactTableView.of(tables.by_race, audience),
            by_both=ImpactTableView.of(tables.by_both, audience),
        )


class ImpactReportView(View, frozen=True, kw_only=True):
    """Rates, ratios and counts: a computation, no certification and no legal advice."""

    statement: str
    job: ReportedJobView
    period: PeriodView
    data_of: Annotated[datetime, Meta(description="The moment that it was computed")]
    policy: Annotated[str, Meta(description="Version; empty where scores came from elsewhere")]
    catalogue: str
    audience: Literal["auditor", "employer"]
    selected_means: Literal["shown", "as-given"]
    people: People
    selected: People | None
    scored: People
    median: Annotated[float | None, Meta(description="Of all scores; of ours in points of 10,000")]
    at_median: People
    unknown: Annotated[People, Meta(description="Whose sex, race or ethnicity is unknown")]
    selection: MeasureView | None
    scoring: MeasureView | None
    notes: list[str]

    @classmethod
    def of(cls, report: ImpactReport) -> Self:
        """Show a report."""
        subject, basis = report.subject, report.basis
        return cls(
            statement=report.statement,
            job=ReportedJobView(id=subject.job_id, title=subject.title, company=subject.company),
            period=PeriodView(from_=subject.first, to=subject.last),
            data_of=basis.as_of,
            policy=basis.policy,
            catalogue=basis.catalogue,
            audience=report.audience.value,
            selected_means=basis.stage.value,
            people=report.people,
            selected=report.selected,
            scored=report.scored,
            median=_rounded(report.median),
            at_median=report.at_median,
            unknown=report.unknown,
            selection=MeasureView.of(report.selection, report.audience),
            scoring=MeasureView.of(report.scoring, report.audience),
            notes=list(notes_on(report)),
        )


def _rounded(figure: Fraction | None) -> float | None:
    return None if figure is None else float(round(figure, _DECIMALS))


def _labels(categories: Sequence[Category]) -> list[str]:
    return [category.label for category in categories]
