"""What one must know to read a report, in sentences."""

from collections.abc import Callable, Iterator

from domain.fairness.attributes import Category
from domain.fairness.disclosure import EDITION, FEWEST
from domain.fairness.impact import Row
from domain.fairness.report import Audience, ImpactReport, Stage
from domain.fairness.significance import Method

_Wanted = Callable[[Row], bool]
_SELECTED = {
    Stage.SHOWN: "Selected means shown to the employer: among the best matches that the ranking of "
    "the job keeps.",
    Stage.AS_GIVEN: "Selected is who the data says was selected.",
}


def notes_on(report: ImpactReport) -> tuple[str, ...]:
    """Say what the numbers mean and where they are weak; the same report has the same notes."""
    return tuple(_notes(report))


def _notes(report: ImpactReport) -> Iterator[str]:
    if not report.people and report.audience is Audience.EMPLOYER:
        yield (
            f"There is no edition yet: the first one needs {EDITION} people who came in whole "
            "months before this one. Administrators see every number at any time."
        )
        return
    if not report.people:
        yield "Nobody was considered in this period, so there is nothing to compare."
        return
    if report.selection:
        yield _SELECTED[report.basis.stage]
        if not report.selected:
            yield "Nobody was selected, so selection has no impact ratio."
    yield from _on_scores(report)
    yield (
        f"Of {report.people} people {report.unknown} have an unknown sex, race or ethnicity. Each "
        "table says how many it leaves out for that; nothing was guessed, from names or otherwise."
    )
    yield from _on_small(report)
    yield from _on_tests(report)
    if report.audience is Audience.EMPLOYER:
        yield (
            f"Groups of fewer than {FEWEST} people are hidden, and others where sums would tell of "
            "them; so is a table in which all who were selected are of one group. Ratios are over "
            f"the most favoured group that is shown. People are added {EDITION} or more at once, "
            "by whole months. Administrators see every number."
        )


def _on_scores(report: ImpactReport) -> Iterator[str]:
    unscored = report.people - report.scored
    if not report.scored:
        yield "Nobody has a score, so there is no scoring rate."
        return
    yield (
        "The scoring rate is the share with a score above the median of everybody who has one. "
        f"{report.at_median} of {report.scored} have just the median, which is not above it."
    )
    if unscored:
        yield f"{unscored} of {report.people} people have no score and are in no scoring rate."


def _on_small(report: ImpactReport) -> Iterator[str]:
    small = _labels(report, lambda row: row.small)
    if small:
        how = (
            "They have no ratio here; whoever publishes this must say why (6 RCNY §5-301(d))."
            if any(table.left_out for table in report.tables)
            else "Their ratios are shown, and rest on few."
        )
        yield f"Under two per cent of the people are: {'; '.join(small)}. {how}"
    weak = _labels(report, lambda row: row.reference and row.small)
    if weak:
        yield (
            "A most favoured category is itself under two per cent, so all ratios of its table "
            f"rest on few: {'; '.join(weak)}."
        )


def _on_tests(report: ImpactReport) -> Iterator[str]:
    tests = [r.significance for t in report.tables for r in t.rows if r.significance]
    if not tests:
        return
    exact = sum(test.method is Method.FISHER for test in tests)
    yield (
        f"Each p compares a category with the most favoured one, two-sided: {exact} of "
        f"{len(tests)} by Fisher's exact test, as a count expected by chance is below 5, the "
        "others by the z-test for two proportions with pooled variance. Nothing is corrected for "
        "the number of comparisons: of twenty without any difference about one has a p below 0.05."
    )


def _labels(report: ImpactReport, wanted: _Wanted) -> list[str]:
    found: dict[Category, str] = {}
    for table in report.tables:
        found |= {row.category: row.category.label for row in table.rows if wanted(row)}
    return list(found.values())
