"""The engine that is always there: deterministic, in this process, without a model."""

from collections.abc import Mapping
from types import MappingProxyType

from adapters.language_model import check_task
from application.ports.language_model import Answer, LanguageModel, Operation, Task

_NOTHING_MORE: Mapping[Operation, Mapping[str, object]] = MappingProxyType(
    {Operation.PROPOSE_FACTS: {"proposals": []}}
)
"""The rules have read a résumé before anybody is asked for what they missed."""


class RulesLanguageModel(LanguageModel):
    """Says what rules can say; of a résumé that they have read already, nothing more."""

    @property
    def engine(self) -> str:
        """See LanguageModel."""
        return "rules"

    @property
    def adds_to(self) -> frozenset[Operation]:
        """See LanguageModel."""
        return frozenset(Operation) - _NOTHING_MORE.keys()

    async def answer(self, task: Task) -> Answer:
        """See LanguageModel; never raises NoAnswerError."""
        check_task(task)
        return Answer(
            content=_NOTHING_MORE[task.operation],
            engine=self.engine,
            model="rules",
            version=task.version,
        )
