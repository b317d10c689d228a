"""What a reader cannot see is reported and not read; and what a reader sees is no secret.

GENERATED=200 draws as many ordinary documents and more of each trick than a commit needs.
"""

import asyncio
import json
import os
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from typing import Any

import pytest

from application.evaluation.normalising import Kind, normal
from domain.candidates.json_resume.export import exported
from domain.candidates.model import Candidate
from domain.shared.text import Hiding
from entrypoints.cli.session import session, settings_in_memory
from tests.resume_generator.hiding import LAYOUTS_THAT_HIDE, TRICKS, a_sentence, hidden
from tests.resume_generator.making import Wanted, a_draft

ORDINARY = int(os.environ.get("GENERATED", "20"))
ROUNDS = max(1, ORDINARY // 50)
SEED = 20261
CASES = [(kind, trick) for kind, tricks in TRICKS.items() for trick in tricks]
WHERE = {
    "white": {Hiding.COLOUR},
    "near-background": {Hiding.COLOUR},
    "on-shade": {Hiding.COLOUR},
    "tiny": {Hiding.TINY},
    "invisible": {Hiding.INVISIBLE},
    "vanish": {Hiding.INVISIBLE},
    "off-page": {Hiding.OFF_PAGE},
    "under-image": {Hiding.COVERED},
    "under-box": {Hiding.COVERED},
    "zero-width": {Hiding.CHARACTERS},
    "tags": {Hiding.CHARACTERS},
    "variation-selectors": {Hiding.CHARACTERS},
    "metadata": {Hiding.ASIDE},
    "annotation": {Hiding.ASIDE},
    "comment": {Hiding.ASIDE},
    "properties": {Hiding.ASIDE},
}
Read = Callable[[bytes], Candidate]


@pytest.fixture(scope="module")
def read() -> Iterator[Read]:
    """Read a résumé; the service is open throughout."""
    numbers = count(1)
    with asyncio.Runner() as runner:
        opening = session(settings_in_memory(as_of=date(2026, 11, 21)))
        current = runner.run(_enter(opening))

        async def upload(data: bytes) -> Candidate:
            candidate_id = await current.upload(data, number=next(numbers))
            await current.deliver()
            candidate: Candidate = await current.candidate(candidate_id)
            return candidate

        yield lambda data: runner.run(upload(data))
        runner.run(_leave(opening))


async def _enter(opening: Any) -> Any:  # noqa: ANN401 - a context
    return await opening.__aenter__()


async def _leave(opening: Any) -> None:  # noqa: ANN401 - a context
    await opening.__aexit__(None, None, None)


def told(candidate: Candidate) -> dict[str, Any]:
    """Everything that was read, without where it stands."""
    return {
        key: value for key, value in json.loads(exported(candidate, {})).items() if key != "meta"
    }


@pytest.mark.parametrize(("kind", "trick"), CASES, ids=[f"{k}-{t}" for k, t in CASES])
def test_every_trick_is_reported_and_changes_nothing(read: Read, kind: str, trick: str) -> None:
    for number in range(ROUNDS):
        wanted = Wanted(layouts=LAYOUTS_THAT_HIDE, formats=(kind,))
        draft = a_draft(SEED, number * len(CASES) + CASES.index((kind, trick)), wanted)
        secret = hidden(trick, a_sentence(draft.dice.fork("secret")))
        honest, sly = read(draft.render()), read(draft.render(secret))
        assert told(honest) == told(sly)
        reported = sly.resumes[-1].hidden
        assert WHERE[trick] <= {one.hiding for one in reported}
        if secret.has_text:
            quoted = normal(Kind.PROSE, " ".join(one.text for one in reported))
            assert normal(Kind.PROSE, secret.sentence) in quoted


def test_an_ordinary_document_hides_nothing(read: Read) -> None:
    accused = {}
    for number in range(ORDINARY):
        draft = a_draft(SEED + 1, number, Wanted())
        if reported := read(draft.render()).resumes[-1].hidden:
            accused[f"{draft.name}.{draft.format}"] = [(one.hiding, one.text) for one in reported]
    assert {} == accused
