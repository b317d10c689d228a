"""What clients send and see of corrections and questions."""

from typing import Annotated, Literal, Self

from msgspec import Meta

from domain.candidates.corrections.comparing import Difference
from domain.candidates.editing.edits import LONGEST_PROSE, MOST_EDITS, Edit, Operation
from domain.candidates.questions.asking import Question
from entrypoints.http.wire import Body, View

Path = Annotated[
    str,
    Meta(
        max_length=200,
        description="A JSON pointer over the JSON Resume of the profile. An entry is named by its "
        "id, or by its place in the document",
        examples=["/work/4f0c9a1be27d/position"],
    ),
]
Text = Annotated[str, Meta(max_length=LONGEST_PROSE)]
Texts = Annotated[list[Text], Meta(max_length=50)]
Answer = str | int | list[str] | dict[str, str | int | list[str] | None]
"""A text, a level, texts, or an entry; the domain says what a field takes."""


class EditValue(Body, frozen=True, kw_only=True):
    """One change, as JSON Patch (RFC 6902) writes it."""

    op: Literal["add", "replace", "remove"]
    path: Path
    value: Annotated[
        Answer | None,
        Meta(
            description="A text; a level from 1 to 5; texts; an entry with the fields of JSON "
            "Resume. Dates are 2019, 2019-03 or 2019-03-01, and an `endDate` may be `present`"
        ),
    ] = None

    def edit(self) -> Edit:
        """Return what was meant."""
        return Edit(operation=Operation(self.op), path=self.path, value=self.value)


Edits = Annotated[list[EditValue], Meta(min_length=1, max_length=MOST_EDITS)]


class DifferenceView(View, frozen=True, kw_only=True):
    """What you wrote, beside what was read."""

    path: Annotated[str, Meta(description="Give it to undo the correction")]
    written: Annotated[list[str], Meta(description="Empty where you cleared the field")]
    read: Annotated[list[str], Meta(description="Empty where the latest résumé says nothing")]
    removed: Annotated[bool, Meta(description="Whether you took the whole entry out")]

    @classmethod
    def of(cls, difference: Difference) -> Self:
        """Show a correction."""
        return cls(
            path=difference.path,
            written=list(difference.written),
            read=list(difference.read),
            removed=difference.removed,
        )


class CorrectionsAnswer(View, frozen=True, kw_only=True):
    """Everything that you corrected, in the order of the profile."""

    items: list[DifferenceView]


class QuestionView(View, frozen=True, kw_only=True):
    """A question about a gap or a doubt."""

    id: str
    code: Annotated[str, Meta(examples=["work.no_end"])]
    text: str
    reason: str
    path: Annotated[str, Meta(description="The field that an answer fills")]
    answer: Annotated[
        Literal["text", "date", "level", "entry"],
        Meta(description="What an answer looks like: see `value` of a change"),
    ]

    @classmethod
    def of(cls, question: Question) -> Self:
        """Show a question."""
        return cls(
            id=question.id,
            code=question.code,
            text=question.text,
            reason=question.reason,
            path=question.path,
            answer=question.answer.value,
        )


class QuestionsAnswer(View, frozen=True, kw_only=True):
    """What there is to ask, the most important first, twenty at most."""

    items: list[QuestionView]


class AnswerValue(Body, frozen=True, kw_only=True):
    """An answer, or that the question does not apply."""

    value: Annotated[Answer | None, Meta(description="As `answer` of the question says")] = None
    not_applicable: Annotated[
        bool, Meta(description="Instead of a value: the question is not asked again")
    ] = False

    def __post_init__(self) -> None:
        if (self.value is None) is not self.not_applicable:
            raise ValueError("give a value, or say that the question does not apply")
