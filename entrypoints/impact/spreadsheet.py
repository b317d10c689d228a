"""A report as CSV: one table that any program reads, with what it rests on below."""

import csv
from collections.abc import Iterator
from io import StringIO

from domain.fairness.impact import Row, Table
from domain.fairness.notes import notes_on
from domain.fairness.report import Audience, ImpactReport, Tables
from entrypoints.impact.figures import HIDDEN

COLUMNS = (
    *("measure", "table", "category", "sex", "race_ethnicity", "people", "favoured", "rate"),
    *("impact_ratio", "reference", "below_four_fifths", "share", "under_two_percent"),
    *("test", "p", "significant"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_bytes(report: ImpactReport) -> bytes:
    """Write UTF-8 with a mark in front, by which spreadsheets know it; lines end as RFC 4180 asks.

    Figures have six decimals. Text that a spreadsheet would take for a formula gets an apostrophe.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in _lines(report):
        rest = [""] * (len(COLUMNS) - len(line))
        writer.writerow([*(harmless(cell) for cell in line), *rest])
    return out.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """Keep a spreadsheet from computing what it should show (CWE-1236)."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _lines(report: ImpactReport) -> Iterator[list[str]]:
    for measure, tables in (("selection", report.selection), ("scoring", report.scoring)):
        if tables:
            yield from _measure(measure, tables, report.audience)
    yield from (["about", name, value] for name, value in _about(report))
    yield from (["note", str(number), note] for number, note in enumerate(notes_on(report), 1))
    yield ["statement", "", report.statement]


def _measure(measure: str, tables: Tables, audience: Audience) -> Iterator[list[str]]:
    named: tuple[tuple[str, Table], ...] = (
        ("sex", tables.by_sex),
        ("race_ethnicity", tables.by_race),
        ("both", tables.by_both),
    )
    for name, table in named:
        yield from ([measure, name, *_row(row)] for row in table.rows)
        hits = str(table.unknown.hits) if audience is Audience.AUDITOR else HIDDEN
        yield [measure, name, "Unknown", "", "", str(table.unknown.people), hits]


def _row(row: Row) -> list[str]:
    category, test = row.category, row.significance
    names = [category.label, category.sex or "", category.race_ethnicity or ""]
    if row.count is None:
        return [*names, HIDDEN, HIDDEN]
    rate = row.count.rate
    return [
        *names,
        str(row.count.people),
        str(row.count.hits),
        *("" if figure is None else f"{float(figure):.6f}" for figure in (rate, row.ratio)),
        _yes(row.reference),
        _yes(row.below_four_fifths),
        "" if row.share is None else f"{float(row.share):.6f}",
        _yes(row.small),
        *([test.method, f"{test.p:.6f}", _yes(test.significant)] if test else []),
    ]


def _about(report: ImpactReport) -> Iterator[tuple[str, str]]:
    subject, basis = report.subject, report.basis
    yield "job", subject.title
    yield "job_id", subject.job_id or ""
    yield "company", subject.company
    yield "from", subject.first.isoformat() if subject.first else ""
    yield "to", subject.last.isoformat() if subject.last else ""
    yield "data_of", basis.as_of.isoformat()
    yield "policy", basis.policy
    yield "catalogue", basis.catalogue
    yield "selected_means", basis.stage
    yield "people", str(report.people)
    yield "selected", "" if report.selected is None else str(report.selected)
    yield "scored", str(report.scored)
    yield "median", "" if report.median is None else f"{float(report.median):.6f}"
    yield "unknown", str(report.unknown)


def _yes(fact: bool) -> str:  # noqa: FBT001 - of a word for it
    return "yes" if fact else "no"
