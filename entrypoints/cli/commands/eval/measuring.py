"""From the verdicts on each document to figures: sums alone are kept, whatever their number."""

import heapq
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from pathlib import Path

import click
from attrs import define, field, frozen

from application.evaluation.verdicts import Tally, Verdict, added, grouped, tally
from entrypoints.cli.commands.eval.reading import Judged
from entrypoints.cli.errors import WRONG_USAGE, CommandError
from entrypoints.cli.files import shown
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.many.documents import Pair, pairs
from entrypoints.cli.many.workers import Finished, Unread, Work, each_done, processors
from entrypoints.cli.watching import counting_files
from entrypoints.settings import SettingsError


@frozen(kw_only=True, order=True)
class Worst:
    """A document with many faults; ordered from few to many, then by name backwards."""

    faults: int
    place: int
    """Its place in the order of names, negative."""
    name: str = field(order=False)
    expected: int = field(order=False)
    """Values of its truth."""


@frozen(kw_only=True)
class Failure:
    """A document that could not be read."""

    name: str
    code: str
    message: str


@frozen(kw_only=True)
class Figures:
    """What an evaluation found."""

    tallies: Mapping[str, Tally]
    documents: int
    failed: tuple[Failure, ...]
    """In order of their names."""
    worst: tuple[Worst, ...]
    """Most faults first."""
    misses: tuple[tuple[str, Verdict], ...] = field(default=(), repr=False)
    """What is wrong in each document, by their names; empty unless it was asked for."""


@frozen(kw_only=True)
class Asked:
    """What the options say."""

    as_json: bool
    jobs: int | None
    only: str | None
    worst: int
    show_misses: bool
    quiet: bool


def evaluate(  # noqa: PLR0913 - what one kind of document has for itself
    name: str,
    folder: Path,
    work: Work[Pair, Judged],
    *,
    fields: Sequence[str],
    groups: Mapping[str, Sequence[str]],
    asked: Asked,
) -> None:
    """Judge every document of the folder, and print the figures. Raise CommandError."""
    if asked.as_json and asked.show_misses:
        raise click.UsageError("--show-misses is for the eyes: leave out --json.")
    try:
        figures = _measure(folder, work, asked)
    except SettingsError as e:
        raise CommandError("settings", f"{e}.", exit_code=WRONG_USAGE) from None
    by_field = {f: figures.tallies[f] for f in fields if f in figures.tallies}
    by_group = grouped(figures.tallies, groups)
    if asked.as_json:
        from entrypoints.cli.formats.evaluation import evaluation_json

        print_json({name: evaluation_json(figures, {**by_field, **by_group})})
    else:
        from entrypoints.cli.views.evaluation import show_evaluation

        show_evaluation(figures, by_field, by_group)


def _measure(folder: Path, work: Work[Pair, Judged], asked: Asked) -> Figures:
    chosen = [p for p in pairs(folder) if asked.only is None or fnmatchcase(p.name, asked.only)]
    if not chosen:
        raise CommandError("eval.nothing", f"No document of {shown(folder)} fits --only.")
    today = datetime.now(UTC).date()
    sums = _Sums(worst=asked.worst, keep_misses=asked.show_misses)
    with counting_files(len(chosen), quiet=asked.quiet) as advance:
        jobs = asked.jobs or processors()
        for done in each_done(work, chosen, jobs=jobs, as_of=today):
            sums.add(done)
            advance(1)
    return sums.figures(len(chosen))


@define(kw_only=True)
class _Sums:
    worst: int
    keep_misses: bool
    tallies: dict[str, Tally] = field(factory=dict)
    failed: dict[int, Failure] = field(factory=dict)
    heap: list[Worst] = field(factory=list)
    misses: dict[int, list[tuple[str, Verdict]]] = field(factory=dict)

    def add(self, done: Finished[Pair, Judged]) -> None:
        name, found = shown(Path(done.task.name)), done.result
        verdicts, trouble = ((), found) if isinstance(found, Unread) else found
        if trouble:
            failure = Failure(name=name, code=trouble.code, message=trouble.message)
            self.failed[done.place] = failure
        self.tallies = added(self.tallies, tally(verdicts))
        one = Worst(
            faults=sum(verdict.faults for verdict in verdicts),
            place=-done.place,
            name=name,
            expected=sum(verdict.expected is not None for verdict in verdicts),
        )
        heapq.heappush(self.heap, one)
        if len(self.heap) > self.worst:
            heapq.heappop(self.heap)
        if self.keep_misses:
            self.misses[done.place] = [(name, verdict) for verdict in verdicts if verdict.faults]

    def figures(self, documents: int) -> Figures:
        return Figures(
            tallies=self.tallies,
            documents=documents,
            failed=tuple(self.failed[place] for place in sorted(self.failed)),
            worst=tuple(sorted((w for w in self.heap if w.faults), reverse=True)),
            misses=tuple(miss for place in sorted(self.misses) for miss in self.misses[place]),
        )
