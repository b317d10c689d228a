"""Engines that understand language: a model somewhere, or the rules that are always there."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar, Protocol

from attrs import field, frozen

MAX_DATA = 120_000
"""Characters of data in one task."""
MAX_CONTENT = 200_000
"""Characters of an answer, written as JSON."""


class Operation(StrEnum):
    """What an engine may be asked to do. Each has its instructions and its schema."""

    PROPOSE_FACTS = "propose-facts"
    """Find in a résumé what the reader missed."""


@frozen(kw_only=True)
class Task:
    """One question. The data is data: nothing that it says is an instruction."""

    operation: Operation
    instructions: str
    """What to do, from a versioned file."""
    version: str
    """Of the instructions, such as `propose-facts/1`."""
    data: str = field(repr=False)
    """Masked: it names no person. Up to MAX_DATA characters."""
    schema: Mapping[str, object]
    """What the content of the answer must be: a JSON Schema (2020-12)."""
    seconds: float = 20
    """When nobody waits any more."""


@frozen(kw_only=True)
class Answer:
    """What an engine said; its content fits the schema, and is true or not."""

    content: Mapping[str, object] = field(repr=False)
    engine: str
    """Which adapter answered, such as `ollama`."""
    model: str
    """Which model, with its version where it has one."""
    version: str
    """Of the instructions that it had."""


class NoAnswerError(Exception):
    """The engine gave no answer that can be used."""

    code: ClassVar[str] = "no_answer"


class EngineUnavailableError(NoAnswerError):
    """The engine is away, slow, refuses, or has no budget left."""

    code = "unavailable"


class RefusedAnswerError(NoAnswerError):
    """The engine's answer does not fit the schema."""

    code = "refused"


class LanguageModel(Protocol):
    """Answers a task, or says that it cannot: nothing in the product waits for more.

    An answer is a proposal. Whoever asks checks it against the document; nothing of it is a score.
    """

    @property
    def engine(self) -> str:
        """What the answers will name as their engine."""

    @property
    def adds_to(self) -> frozenset[Operation]:
        """Where it may say more than rules say. Whoever would ask for the rest can save it."""

    async def answer(self, task: Task) -> Answer:
        """Answer within the task's seconds. Raise NoAnswerError, and nothing else of its own.

        Raise ValueError for a task whose data is too long.
        """
