"""`jobgraph eval spans`."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click

from application.ports.skill_tagging import SkillTagging
from domain.shared.skills import SkillLayer
from entrypoints.cli.agreement import Agreement
from entrypoints.cli.errors import CommandError
from entrypoints.cli.execute import execute
from entrypoints.cli.files import read_file, shown
from entrypoints.cli.formats.conll import MAX_BYTES, Tagged, read_conll
from entrypoints.cli.formats.output import print_json
from entrypoints.cli.options import PATH, json_option, quiet_option
from entrypoints.cli.session import session, settings_in_memory
from entrypoints.cli.watching import Advance

_FEW = 2_000
"""So many sentences are tagged before anybody looks for a bar."""
_STEP = 100
"""Sentences between two looks at the bar."""

Found = Mapping[SkillLayer, Agreement]


@click.command
@click.argument("files", type=PATH, nargs=-1, required=True, metavar="FILE...")
@json_option
@quiet_option
def spans(*, files: tuple[Path, ...], as_json: bool, quiet: bool) -> None:
    r"""Tag the sentences of FILES, and compare the spans with those that people marked.

    A line is a word, its skill tag and its knowledge tag (B-…, I-… or O), with tabs or blanks
    between; a blank line ends a sentence. A span counts when both its ends are right.

    \b
    Examples:
      jobgraph eval spans tech_dev.conll house_dev.conll
      jobgraph eval spans dev.conll --json
    """
    documents = [document for file in files for document in _read(file)]
    with _progress(documents, quiet=quiet) as advance:
        found = execute(_compare(documents, advance))
    if as_json:
        print_json({"spans": {layer.value: _figures(counts) for layer, counts in found.items()}})
        return
    from entrypoints.cli.views.agreement import show_agreement

    show_agreement({layer.value: counts for layer, counts in found.items()}, of="spans")


def _read(file: Path) -> Sequence[Sequence[Tagged]]:
    data = read_file(file, limit=MAX_BYTES)
    if data is None:
        most = MAX_BYTES // 1024 // 1024
        raise CommandError(
            "spans.too_large", f"{shown(file)} has more than {most} MiB. Divide it into several."
        )
    return read_conll(data, name=shown(file))


async def _compare(documents: Sequence[Sequence[Tagged]], advance: Advance) -> Found:
    async with session(settings_in_memory(as_of=datetime.now(UTC).date())) as current:
        return _agreement(current.container.skill_tagging(), documents, advance)


def _agreement(
    tagging: SkillTagging, documents: Sequence[Sequence[Tagged]], advance: Advance
) -> Found:
    counts = {layer: Agreement() for layer in sorted(SkillLayer)}
    done = 0
    for document in documents:
        answers = tagging.tag_sentences(sentence.words for sentence in document)
        for sentence, tagged in zip(document, answers, strict=True):
            for layer, before in counts.items():
                counts[layer] = before.and_of(
                    marked=sentence.spans(layer),
                    found=[(t.first, t.after) for t in tagged if t.layer is layer],
                )
            done += 1
            if done % _STEP == 0:
                advance(_STEP)
    return counts


def _figures(counts: Agreement) -> Mapping[str, float]:
    return {
        "precision": round(counts.precision, 4),
        "recall": round(counts.recall, 4),
        "f1": round(counts.f1, 4),
    }


@contextmanager
def _progress(documents: Sequence[Sequence[Tagged]], *, quiet: bool) -> Iterator[Advance]:
    """Show a bar to whoever watches; standard output is for the result."""
    total = sum(map(len, documents))
    if quiet or total <= _FEW or not sys.stderr.isatty():
        yield lambda _: None
        return
    from entrypoints.cli.views.progress import bar

    with bar(total=total) as advance:
        yield advance
