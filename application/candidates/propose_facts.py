"""What rules missed in a résumé may be proposed by a language engine."""

import asyncio
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from attrs import frozen

from application.ports.language_model import (
    MAX_DATA,
    Answer,
    LanguageModel,
    NoAnswerError,
    Operation,
    Task,
)
from domain.candidates.profile import ResumeReading
from domain.candidates.reading import FIELDS, Proposal, masked, with_proposals

_VERSION = f"{Operation.PROPOSE_FACTS.value}/1"
_PROMPT = "propose_facts.prompt.md"
_QUOTE: Mapping[str, object] = MappingProxyType({"type": "string", "maxLength": 200})


def _proposal(kind: str, fields: Sequence[str]) -> Mapping[str, object]:
    return {
        "type": "object",
        "properties": {
            "kind": {"const": kind},
            "quotes": {
                "type": "object",
                "properties": {name: dict(_QUOTE) for name in fields},
                "required": [fields[0]],
                "additionalProperties": False,
            },
        },
        "required": ["kind", "quotes"],
        "additionalProperties": False,
    }


SCHEMA: Mapping[str, object] = MappingProxyType(
    {
        "type": "object",
        "properties": {
            "proposals": {
                "type": "array",
                "maxItems": 200,
                "items": {"oneOf": [_proposal(kind, fields) for kind, fields in FIELDS.items()]},
            }
        },
        "required": ["proposals"],
        "additionalProperties": False,
    }
)


@frozen(kw_only=True)
class ProposeFacts:
    """Sends the text masked, and takes back only what it finds in the text again."""

    language_model: LanguageModel
    seconds: float = 20

    async def __call__(self, document: str, reading: ResumeReading) -> ResumeReading:
        """Return the reading with what was proposed and is true; as it is when nobody answers."""
        if Operation.PROPOSE_FACTS not in self.language_model.adds_to:
            return reading
        task = Task(
            operation=Operation.PROPOSE_FACTS,
            instructions=_instructions(),
            version=_VERSION,
            data=await asyncio.to_thread(masked, document[:MAX_DATA], reading.personal),
            schema=SCHEMA,
            seconds=self.seconds,
        )
        try:
            answer = await self.language_model.answer(task)
        except NoAnswerError:
            return reading
        proposals = _proposals(answer)
        if not proposals:
            return reading
        return await asyncio.to_thread(
            with_proposals, document, reading, proposals, by=answer.engine
        )


@cache
def _instructions() -> str:
    return files(__package__).joinpath(_PROMPT).read_text(encoding="utf-8")


def _proposals(answer: Answer) -> Sequence[Proposal]:
    """Believe nothing: an engine may answer anything in any shape."""
    listed = answer.content.get("proposals")
    if not isinstance(listed, list):
        return ()
    return [
        Proposal(
            kind=kind,
            quotes={
                name: quote
                for name, quote in quotes.items()
                if isinstance(name, str) and isinstance(quote, str)
            },
        )
        for item in listed
        if isinstance(item, dict)
        and isinstance(kind := item.get("kind"), str)
        and isinstance(quotes := item.get("quotes"), dict)
    ]
