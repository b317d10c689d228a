"""An engine that says what it was told to: for tests, and to try what an engine would change."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from adapters.language_model import check_task
from application.ports.language_model import (
    MAX_CONTENT,
    Answer,
    LanguageModel,
    Operation,
    RefusedAnswerError,
    Task,
)

Script = Callable[[Task], str]
"""From a task to the text that a model would send back; it may raise NoAnswerError."""

_EMPTY: Mapping[Operation, str] = {Operation.PROPOSE_FACTS: '{"proposals": []}'}


class ScriptedLanguageModel(LanguageModel):
    """Keeps what it was asked. It shows how answers are used, nothing about any real model."""

    def __init__(self, script: Script | None = None) -> None:
        self._script = script or (lambda task: _EMPTY[task.operation])
        self.tasks: list[Task] = []

    @property
    def engine(self) -> str:
        """See LanguageModel."""
        return "scripted"

    @property
    def adds_to(self) -> frozenset[Operation]:
        """See LanguageModel."""
        return frozenset(Operation)

    def will(self, script: Script) -> None:
        """Answer so from now on."""
        self._script = script

    async def answer(self, task: Task) -> Answer:
        """See LanguageModel."""
        check_task(task)
        self.tasks.append(task)
        return Answer(
            content=_object(self._script(task)),
            engine=self.engine,
            model="script-1",
            version=task.version,
        )


def _object(text: str) -> Mapping[str, object]:
    try:
        content: Any = json.loads(text[: MAX_CONTENT + 1])
    except (ValueError, RecursionError):
        raise RefusedAnswerError from None
    if len(text) > MAX_CONTENT or not isinstance(content, dict):
        raise RefusedAnswerError
    return content
