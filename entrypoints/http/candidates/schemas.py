"""What clients send and see of candidates: only ever their own."""

from datetime import datetime
from typing import Annotated, Literal, Self

from litestar.datastructures import UploadFile
from msgspec import Meta

from domain.candidates.model import Preferences, Resume
from domain.shared.text import HiddenText, ReadingWarning
from domain.shared.values import RemotePolicy
from entrypoints.http.values import (
    PlaceValue,
    RemotePolicyName,
    SalaryValue,
)
from entrypoints.http.wire import Body, View

HidingName = Literal[
    "colour", "tiny", "invisible", "off-page", "covered", "characters", "aside", "not-seen"
]
ResumeStatusName = Literal["uploaded", "parsed", "failed"]


class ResumeUpload(Body, frozen=True, kw_only=True):
    """A form with one file. The content tells what it is; a name that says else is a warning."""

    file: UploadFile


class ResumeAccepted(View, frozen=True, kw_only=True):
    """A résumé that will be read: poll the address in `Location`."""

    id: str
    status: Literal["uploaded"] = "uploaded"


class WarningView(View, frozen=True, kw_only=True):
    """Something to know about a document."""

    code: Annotated[str, Meta(examples=["resume.no_text"])]
    message: str

    @classmethod
    def of(cls, warning: ReadingWarning) -> Self:
        """Show a warning or a failure."""
        return cls(code=warning.code, message=warning.message)


class HiddenTextView(View, frozen=True, kw_only=True):
    """Text that a machine would read and a person would not see."""

    hiding: HidingName
    text: str
    page: int | None

    @classmethod
    def of(cls, hidden: HiddenText) -> Self:
        """Show hidden text."""
        return cls(hiding=hidden.hiding.value, text=hidden.text, page=hidden.page)


class ResumeView(View, frozen=True, kw_only=True):
    """One document and how far it has come."""

    id: str
    status: ResumeStatusName
    media_type: str
    size: Annotated[int, Meta(description="In bytes")]
    uploaded_at: datetime
    language: Annotated[
        str | None, Meta(description="What it is written in: ISO 639-1", examples=["en"])
    ]
    hidden: Annotated[
        list[HiddenTextView],
        Meta(description="What a reader would not see; none of it is in the profile"),
    ]
    warnings: list[WarningView]
    failure: Annotated[
        WarningView | None, Meta(description="Why it could not be read, and what to do")
    ]

    @classmethod
    def of(cls, resume: Resume) -> Self:
        """Show a résumé; the key that it is stored under stays with us."""
        return cls(
            id=resume.id,
            status=resume.status.value,
            media_type=resume.media_type,
            size=resume.size,
            uploaded_at=resume.uploaded_at,
            language=resume.language,
            hidden=[HiddenTextView.of(hidden) for hidden in resume.hidden],
            warnings=[WarningView.of(warning) for warning in resume.warnings],
            failure=WarningView.of(resume.failure) if resume.failure else None,
        )


class ResumesAnswer(View, frozen=True, kw_only=True):
    """All résumés, oldest first."""

    items: list[ResumeView]


PermitCode = Annotated[
    str, Meta(pattern="^[A-Z]{2}$", description="ISO 3166-1, or EU", examples=["DE", "EU"])
]
WantedTitle = Annotated[str, Meta(min_length=1, max_length=200)]


class PreferencesValue(Body, frozen=True, kw_only=True):
    """What a candidate wants; empty where they do not mind."""

    salary: Annotated[
        SalaryValue | None, Meta(description="What they would accept, from the least on")
    ] = None
    remote: Annotated[list[RemotePolicyName], Meta(max_length=3)] = []  # noqa: RUF012 - msgspec copies an empty list
    places: Annotated[
        list[PlaceValue],
        Meta(max_length=20, description="Where they would work, beside where they live"),
    ] = []  # noqa: RUF012 - likewise
    moves: Annotated[
        bool | None, Meta(description="Whether they would move for work; null when not said")
    ] = None
    permits: Annotated[
        list[PermitCode],
        Meta(max_length=50, description="Where they may work; EU for all of its single market"),
    ] = []  # noqa: RUF012 - likewise
    titles: Annotated[
        list[WantedTitle], Meta(max_length=10, description="Job titles that they look for")
    ] = []  # noqa: RUF012 - likewise

    @classmethod
    def of(cls, preferences: Preferences) -> Self:
        """Show what was said."""
        return cls(
            salary=SalaryValue.of(preferences.salary) if preferences.salary else None,
            remote=[policy.value for policy in preferences.remote],
            places=[PlaceValue.of(place) for place in preferences.places],
            moves=preferences.moves,
            permits=list(preferences.permits),
            titles=list(preferences.titles),
        )

    def preferences(self) -> Preferences:
        """Return what was meant; saying something twice says it once."""
        return Preferences(
            salary=self.salary.salary() if self.salary else None,
            remote=tuple(dict.fromkeys(RemotePolicy(name) for name in self.remote)),
            places=tuple(dict.fromkeys(place.place() for place in self.places)),
            moves=self.moves,
            permits=tuple(dict.fromkeys(self.permits)),
            titles=tuple(dict.fromkeys(self.titles)),
        )
