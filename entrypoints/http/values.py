"""Values that several contexts show, and some that clients send too."""

from typing import Annotated, Literal, Self, cast

from msgspec import Meta

from domain.shared.text import Found, Span
from domain.shared.values import (
    LanguageLevel,
    Month,
    PayPeriod,
    Place,
    SalaryRange,
    Seniority,
)
from entrypoints.http.wire import Body, View

SeniorityName = Literal["intern", "junior", "middle", "senior", "lead", "director"]
RemotePolicyName = Literal["on-site", "hybrid", "remote"]
LanguageLevelName = Literal["A1", "A2", "B1", "B2", "C1", "C2", "native"]
PayPeriodName = Literal["hour", "day", "week", "month", "year"]

CurrencyCode = Annotated[
    str,
    # In a pattern `$` also matches before a line feed at the end: the length leaves no room for it.
    Meta(pattern="^[A-Z]{3}$", max_length=3, description="ISO 4217", examples=["EUR"]),
]
PlaceName = Annotated[str, Meta(max_length=100)]
Pay = Annotated[int, Meta(ge=0, le=1_000_000_000_000)]
Level = Annotated[
    int,
    Meta(ge=1, le=5, description="1 awareness, 2 beginner, 3 practitioner, 4 advanced, 5 expert"),
]
Years = Annotated[int, Meta(ge=0, le=60)]
ShortId = Annotated[str, Meta(max_length=200)]
Percent = Annotated[float, Meta(ge=0, le=100, description="0 to 100, with two decimals")]


class SpanValue(Body, frozen=True, kw_only=True):
    """Where in a document a value stands, counted in code points: `text` is `[start:end]`."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, span: Span) -> Self:
        """Show where something was read."""
        return cls(start=span.start, end=span.end, text=span.text)


class PlaceValue(Body, frozen=True, kw_only=True):
    """Somewhere, as far as it was said."""

    city: PlaceName = ""
    region: PlaceName = ""
    country: PlaceName = ""

    @classmethod
    def of(cls, place: Place) -> Self:
        """Show a place."""
        return cls(city=place.city, region=place.region, country=place.country)

    def place(self) -> Place:
        """Return what was meant."""
        return Place(
            city=self.city.strip(), region=self.region.strip(), country=self.country.strip()
        )


class SalaryValue(Body, frozen=True, kw_only=True):
    """Whole units of a currency for a period, before tax."""

    minimum: Pay
    maximum: Pay
    currency: CurrencyCode
    period: PayPeriodName = "year"

    def __post_init__(self) -> None:
        if self.minimum > self.maximum:
            raise ValueError("the minimum is above the maximum")

    @classmethod
    def of(cls, salary: SalaryRange) -> Self:
        """Show a salary."""
        return cls(
            minimum=salary.minimum,
            maximum=salary.maximum,
            currency=salary.currency,
            period=salary.period.value,
        )

    def salary(self) -> SalaryRange:
        """Return what was meant."""
        return SalaryRange(
            minimum=self.minimum,
            maximum=self.maximum,
            currency=self.currency,
            period=PayPeriod(self.period),
        )


By = Annotated[
    str,
    Meta(
        description="Who says so: `rules`, `person`, or a language engine. What a person wrote is "
        "a document of its own: its span begins at zero",
        examples=["rules"],
    ),
]


class FoundText(View, frozen=True, kw_only=True):
    """A text with the place that it was read from."""

    value: str
    span: SpanValue
    by: By


class FoundMonth(View, frozen=True, kw_only=True):
    """A month with the text that it was read from."""

    value: Annotated[str, Meta(examples=["2021-03"])]
    span: SpanValue
    by: By


class FoundPlace(View, frozen=True, kw_only=True):
    """A place with the text that it was read from."""

    value: PlaceValue
    span: SpanValue
    by: By


class FoundSeniority(View, frozen=True, kw_only=True):
    """A seniority with the text that it was read from."""

    value: SeniorityName
    span: SpanValue
    by: By


class FoundLanguageLevel(View, frozen=True, kw_only=True):
    """A level of a language with the text that it was read from."""

    value: LanguageLevelName
    span: SpanValue
    by: By


def found_text(found: Found[str] | None) -> FoundText | None:
    """Show a text that was read."""
    return text_found(found) if found else None


def text_found(found: Found[str]) -> FoundText:
    """Show a text that is there."""
    return FoundText(value=found.value, span=SpanValue.of(found.span), by=found.by)


def found_month(found: Found[Month] | None) -> FoundMonth | None:
    """Show a month that was read."""
    if found is None:
        return None
    return FoundMonth(value=str(found.value), span=SpanValue.of(found.span), by=found.by)


def found_place(found: Found[Place] | None) -> FoundPlace | None:
    """Show a place that was read."""
    if found is None:
        return None
    return FoundPlace(value=PlaceValue.of(found.value), span=SpanValue.of(found.span), by=found.by)


def found_seniority(found: Found[Seniority] | None) -> FoundSeniority | None:
    """Show a seniority that was read."""
    if found is None:
        return None
    return FoundSeniority(
        value=seniority_name(found.value), span=SpanValue.of(found.span), by=found.by
    )


def found_language_level(found: Found[LanguageLevel] | None) -> FoundLanguageLevel | None:
    """Show how well somebody speaks a language."""
    if found is None:
        return None
    return FoundLanguageLevel(value=found.value.value, span=SpanValue.of(found.span), by=found.by)


def seniority_name(seniority: Seniority) -> SeniorityName:
    """Name a seniority; its number is the product's own affair."""
    return cast("SeniorityName", seniority.name.lower())


def seniority_named(name: SeniorityName) -> Seniority:
    """Return what a name means."""
    return Seniority[name.upper()]
