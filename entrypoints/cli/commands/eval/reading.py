"""What an evaluation does with each document, in a process of its own."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from application.evaluation.advertisements import compare_advertisement
from application.evaluation.resumes import compare_resume
from application.evaluation.verdicts import Verdict
from entrypoints.cli.errors import CommandError
from entrypoints.cli.files import read_document, read_file, shown
from entrypoints.cli.formats.job import job_json
from entrypoints.cli.many.documents import Pair
from entrypoints.cli.many.workers import Unread
from entrypoints.cli.session import Session

MOST_OF_A_TRUTH = 2**20
"""In bytes."""

Judged = tuple[tuple[Verdict, ...], Unread | None]
"""A document that could not be read is judged as if nothing had been found in it."""
Compare = Callable[[Mapping[str, Any], Mapping[str, Any]], tuple[Verdict, ...]]


async def judge_resume(current: Session, number: int, pair: Pair) -> Judged:
    """Read the document and compare it. Raise CommandError when the truth cannot be read."""
    truth = read_truth(pair.truth)
    try:
        data = read_document(pair.document, limit=current.limit, of="resume")
        candidate_id = await current.upload(data, number=number)
        await current.deliver()
        await current.candidate(candidate_id)
        exported = await current.exported(candidate_id)
    except CommandError as e:
        return _unread(compare_resume, truth, e)
    return compare_resume(truth, json.loads(exported.data)), None


async def judge_advertisement(current: Session, number: int, pair: Pair) -> Judged:  # noqa: ARG001 - the signature of Work
    """Read the document and compare it. Raise CommandError when the truth cannot be read."""
    truth = read_truth(pair.truth)
    try:
        data = read_document(pair.document, limit=current.limit, of="job")
        advertisement = await current.advertisement(await current.description(data))
    except CommandError as e:
        return _unread(compare_advertisement, truth, e)
    return compare_advertisement(truth, job_json(advertisement)), None


def read_truth(path: Path) -> Mapping[str, Any]:
    """Return a truth. Raise CommandError `truth.too_large` or `truth.broken`, or as of a file."""
    data = read_file(path, limit=MOST_OF_A_TRUTH)
    if data is None:
        raise CommandError("truth.too_large", f"{shown(path)} is larger than a mebibyte.")
    try:
        truth = json.loads(data)
    except (ValueError, RecursionError):
        truth = None
    if not isinstance(truth, dict):
        raise CommandError("truth.broken", f"{shown(path)} is no object in JSON (UTF-8).")
    return truth


def _unread(compare: Compare, truth: Mapping[str, Any], error: CommandError) -> Judged:
    return compare(truth, {}), Unread(code=error.code, message=error.message)
