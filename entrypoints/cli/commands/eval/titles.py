"""`jobgraph eval titles`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from time import perf_counter

import click

from application.evaluation.rankings import RankingQuality, quality
from application.matching.knowledge import Knowledge
from domain.matching.title_vectors import product
from domain.matching.title_words import plain_titles
from entrypoints.cli.errors import CommandError
from entrypoints.cli.execute import execute
from entrypoints.cli.files import read_file, shown
from entrypoints.cli.formats.judgements import MAX_BYTES, read_judgements, read_texts
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.options import PATH, json_option
from entrypoints.cli.session import session, settings_in_memory

_MS = 1_000
_WARM_UP = "title"


@click.command
@click.option("--queries", type=PATH, required=True, metavar="FILE", help="Id and title a line.")
@click.option("--corpus", type=PATH, required=True, metavar="FILE", help="Id and title a line.")
@click.option(
    "--qrels", type=PATH, required=True, metavar="FILE", help="Query, 0, title and 1 a line."
)
@click.option(
    "--embedding",
    metavar="NAME",
    help="What compares titles; JOBGRAPH_TEXT_EMBEDDING or builtin if not given.",
)
@json_option
def titles(
    *, queries: Path, corpus: Path, qrels: Path, embedding: str | None, as_json: bool
) -> None:
    r"""Rank the titles of the corpus by their likeness to each query; compare with judgements.

    Columns have tabs between them. Every title is compared as a score would compare it, and by
    nothing but the two titles.

    \b
    Examples:
      jobgraph eval titles --queries queries.tsv --corpus corpus.tsv --qrels qrels.tsv --json
      jobgraph eval titles --queries q.tsv --corpus c.tsv --qrels r.tsv --embedding minilm
    """
    asked = read_texts(_content(queries), name=shown(queries))
    searched = read_texts(_content(corpus), name=shown(corpus))
    right = read_judgements(_content(qrels), name=shown(qrels))
    model, found, seconds = execute(_measure(asked, searched, right, embedding))
    ms = seconds * _MS / len({*asked.values(), *searched.values()})
    figures = {"map": round(found.map, 4), "mrr": round(found.mrr, 4), "ms_per_title": round(ms, 4)}
    if as_json:
        print_json({"titles": figures})
        return
    click.echo(f"{found.queries} queries, {len(searched)} titles, compared by {model}")
    click.echo(f"MAP {found.map:.4f}  MRR {found.mrr:.4f}  {ms:.3f} ms a title")


def _content(file: Path) -> bytes:
    data = read_file(file, limit=MAX_BYTES)
    if data is None:
        most = MAX_BYTES // 1024 // 1024
        raise CommandError("table.too_large", f"{shown(file)} has more than {most} MiB.")
    return data


async def _measure(
    asked: Mapping[str, str],
    searched: Mapping[str, str],
    right: Mapping[str, AbstractSet[str]],
    embedding: str | None,
) -> tuple[str, RankingQuality, float]:
    settings = settings_in_memory(as_of=datetime.now(UTC).date(), embedding=embedding)
    async with session(settings) as current:
        knowledge = current.container.knowledge()
        _vectors([_WARM_UP], knowledge)
        start = perf_counter()
        vectors = _vectors({*asked.values(), *searched.values()}, knowledge)
        seconds = perf_counter() - start
        ranked = (
            (list(_ranked(title, searched, vectors)), right.get(query, set()))
            for query, title in asked.items()
        )
        try:
            return knowledge.model, quality(ranked), seconds
        except ValueError:
            raise CommandError(
                "table.unreadable", "No query has a right answer: the ids of the files differ."
            ) from None


def _vectors(titles: Iterable[str], knowledge: Knowledge) -> Mapping[str, Sequence[bytes]]:
    """Return the vectors of the plain titles in each title."""
    plain = {title: plain_titles(title) for title in titles}
    every = list(dict.fromkeys(chain.from_iterable(plain.values())))
    known = dict(zip(every, knowledge.title_vectors(every), strict=True))
    return {title: [known[part] for part in parts] for title, parts in plain.items()}


def _ranked(
    title: str, searched: Mapping[str, str], vectors: Mapping[str, Sequence[bytes]]
) -> Iterator[str]:
    """Give ids, the most alike first: by the product, of which the likeness is a rising curve."""
    mine = vectors[title]
    products = {answer: _largest(mine, vectors[other]) for answer, other in searched.items()}
    return iter(sorted(products, key=lambda answer: -products[answer]))


def _largest(some: Sequence[bytes], others: Sequence[bytes]) -> int:
    return max((product(one, other) for one in some for other in others), default=0)
