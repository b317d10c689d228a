"""`jobgraph eval ranking`."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import click
from attrs import frozen

from application.evaluation.ranking import RankingQuality, ranking_quality
from application.evaluation.tf_idf import tf_idf_rankings
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import DEFAULT_POLICY
from entrypoints.cli.commands.eval.sides import Named, Sides, named, read_sides, texts
from entrypoints.cli.errors import WRONG_USAGE, CommandError
from entrypoints.cli.execute import execute
from entrypoints.cli.files import read_file, shown
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.formats.qrels import MAX_BYTES, read_qrels
from entrypoints.cli.many.workers import processors
from entrypoints.cli.options import PATH, json_option, quiet_option
from entrypoints.cli.session import Session, session, settings_in_memory
from entrypoints.cli.watching import Advance, counting_files
from entrypoints.settings import SettingsError

_LONGEST_TEXT = 10 * 2**20
"""In bytes."""

Relevant = Mapping[str, frozenset[str]]


@frozen(kw_only=True)
class RankingFigures:
    """What an evaluation found."""

    ours: RankingQuality
    tf_idf: RankingQuality
    judged: int
    """Jobs that some résumé is relevant for."""
    resumes: int
    failed: tuple[tuple[str, str, str], ...]
    """File, code and message of what could not be read: ranked last."""
    missing: int
    """Names in the judgements that no file has."""


@click.command
@click.option("--jobs", type=PATH, required=True, metavar="DIR", help="A file of text a job.")
@click.option("--resumes", type=PATH, required=True, metavar="DIR", help="A file of text a résumé.")
@click.option(
    "--qrels", type=PATH, required=True, metavar="FILE", help="Judgements: job 0 résumé 1, a line."
)
@click.option(
    "--processes",
    type=click.IntRange(1, 256),
    help="How many processes read; as many as there are processors if not given.",
)
@json_option
@quiet_option
def ranking(  # noqa: PLR0913 - one for each option
    *,
    jobs: Path,
    resumes: Path,
    qrels: Path,
    processes: int | None,
    as_json: bool,
    quiet: bool,
) -> None:
    r"""Rank every résumé for each job, and compare the rankings with what people found relevant.

    The name of a file without its ending is what the judgements call it. Printed are mean average
    precision (MAP), the same of the first 50 places, and nDCG of these, of the product's score
    and of plain TF-IDF on the same files.

    \b
    Examples:
      jobgraph eval ranking --jobs jobs/ --resumes resumes/ --qrels qrels.tsv
      jobgraph eval ranking --jobs jobs/ --resumes resumes/ --qrels qrels.tsv --json
    """
    relevant = _judgements(qrels)
    all_jobs, all_resumes = named(jobs), named(resumes)
    judged = {name: path for name, path in all_jobs.items() if relevant.get(name)}
    if not judged:
        raise CommandError(
            "eval.nothing", f"No file of {shown(jobs)} has a relevant résumé in {shown(qrels)}."
        )
    try:
        with counting_files(2 * len(judged) + len(all_resumes), quiet=quiet) as advance:
            figures = _measure(judged, all_resumes, relevant, processes or processors(), advance)
    except SettingsError as e:
        raise CommandError("settings", f"{e}.", exit_code=WRONG_USAGE) from None
    if as_json:
        from entrypoints.cli.formats.ranking_quality import ranking_figures_json

        print_json({"ranking": ranking_figures_json(figures)})
    else:
        from entrypoints.cli.views.ranking_quality import show_ranking_figures

        show_ranking_figures(figures)


def _judgements(qrels: Path) -> Relevant:
    data = read_file(qrels, limit=MAX_BYTES)
    if data is None:
        raise CommandError("qrels.too_large", f"{shown(qrels)} has more than 256 MiB.")
    return read_qrels(data, name=shown(qrels))


def _measure(
    jobs: Named, resumes: Named, relevant: Relevant, processes: int, advance: Advance
) -> RankingFigures:
    today = datetime.now(UTC).date()
    sides = read_sides(jobs, resumes, processes=processes, as_of=today, advance=advance)
    ours = execute(_rankings(sides, jobs, resumes, today, advance))
    theirs = tf_idf_rankings(
        texts(list(jobs.values()), limit=_LONGEST_TEXT),
        texts(list(resumes.values()), limit=_LONGEST_TEXT),
    )
    known = {*jobs, *resumes}
    called = {name for job in relevant for name in (job, *relevant[job]) if relevant[job]}
    return RankingFigures(
        ours=ranking_quality(ours, relevant),
        tf_idf=ranking_quality(theirs, relevant),
        judged=len(jobs),
        resumes=len(resumes),
        failed=tuple((shown(p), u.code, u.message) for p, u in sides.failed.items()),
        missing=len(called - known),
    )


async def _rankings(
    sides: Sides, jobs: Named, resumes: Named, today: date, advance: Advance
) -> Mapping[str, Sequence[str]]:
    """Rank every résumé for each job; what could not be read comes last, by name."""
    found: dict[str, Sequence[str]] = {}
    async with session(settings_in_memory(as_of=today)) as current:
        for name in jobs:
            job = sides.jobs.get(name)
            ranked = _ranked(current, job, sides.resumes, today) if job else []
            rest = sorted(set(resumes).difference(ranked))
            found[name] = [*ranked, *rest]
            advance(1)
    return found


def _ranked(
    current: Session, job: JobSide, candidates: Mapping[str, CandidateSide], today: date
) -> Sequence[str]:
    """Best first: by score, unknown last, then by confidence and name."""
    scorer = current.container.scorer()
    order: list[tuple[bool, int, int, str]] = []
    for name, candidate in candidates.items():
        match = scorer(candidate, job, policy=DEFAULT_POLICY, as_of=today)
        order.append((match.score is None, -(match.score or 0), -match.confidence, name))
    return [name for *_, name in sorted(order)]
