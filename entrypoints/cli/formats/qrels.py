"""Judgements of people: which résumés are relevant for which job."""

from collections.abc import Mapping

from entrypoints.cli.errors import CommandError

MAX_BYTES = 256 * 2**20
_FIELDS = (3, 4)
"""Job, résumé and judgement; as TREC has it, with a field between the first two."""


def read_qrels(data: bytes, *, name: str) -> Mapping[str, frozenset[str]]:
    """Return what is relevant for each job that was judged, in the order of the file.

    A line is a job, anything, a résumé and a judgement, with tabs, commas or blanks between; a
    judgement above zero is relevant. A first line without a judgement is a heading. Raise
    CommandError `qrels.broken` or `qrels.nothing`.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _broken(name, 1) from None
    relevant: dict[str, set[str]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        parts = _fields(line)
        if not parts:
            continue
        judgement = _judgement(parts)
        if judgement is None:
            if number == 1:
                continue
            raise _broken(name, number)
        judged = relevant.setdefault(parts[0], set())
        if judgement > 0:
            judged.add(parts[-2])
    if not any(relevant.values()):
        raise CommandError(
            "qrels.nothing",
            f"{name} finds no résumé relevant. A line is: job 0 résumé 1.",
        )
    return {job: frozenset(found) for job, found in relevant.items()}


def _fields(line: str) -> list[str]:
    for mark in ("\t", ",", ";"):
        if mark in line:
            return [part.strip().strip('"') for part in line.split(mark)]
    return line.split()


def _judgement(parts: list[str]) -> float | None:
    if len(parts) not in _FIELDS or not all(parts):
        return None
    try:
        return float(parts[-1])
    except ValueError:
        return None


def _broken(name: str, line: int) -> CommandError:
    return CommandError(
        "qrels.broken",
        f"Line {line} of {name} is no judgement. A line is: job 0 résumé 1, in UTF-8.",
    )
