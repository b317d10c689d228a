"""Values that several contexts speak of."""

from datetime import date
from enum import IntEnum, StrEnum
from typing import Self

from attrs import field, frozen, validators

MONTHS_A_YEAR = 12
MIN_LEVEL, MAX_LEVEL = 1, 5
"""Proficiency: 1 awareness, 2 beginner, 3 practitioner, 4 advanced, 5 expert."""
MAX_WEIGHT = 10
"""Of one requirement among others of its kind."""


class Seniority(IntEnum):
    """Ordered: a difference of one is one step of a career."""

    INTERN = 0
    JUNIOR = 1
    MIDDLE = 2
    SENIOR = 3
    LEAD = 4
    DIRECTOR = 5


class RemotePolicy(StrEnum):
    """Where the work is done."""

    ON_SITE = "on-site"
    HYBRID = "hybrid"
    REMOTE = "remote"


class EmploymentType(StrEnum):
    """How somebody is employed; the names are those of schema.org in lower case."""

    FULL_TIME = "full-time"
    PART_TIME = "part-time"
    CONTRACTOR = "contractor"
    TEMPORARY = "temporary"
    INTERN = "intern"
    VOLUNTEER = "volunteer"
    PER_DIEM = "per-diem"
    OTHER = "other"


class EducationLevel(IntEnum):
    """How far somebody has studied; ordered."""

    SCHOOL = 1
    """Finished school."""
    VOCATIONAL = 2
    """An apprenticeship or a professional certificate."""
    ASSOCIATE = 3
    """Two years of college."""
    BACHELOR = 4
    """Also "a degree" of which nothing more is said."""
    MASTER = 5
    """Also a diploma of a university."""
    DOCTORATE = 6


class PayPeriod(StrEnum):
    """What a salary counts for."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


PERIODS_A_YEAR = {
    PayPeriod.HOUR: 2080,
    PayPeriod.DAY: 260,
    PayPeriod.WEEK: 52,
    PayPeriod.MONTH: 12,
    PayPeriod.YEAR: 1,
}
"""Full time: 40 hours a week, 5 days a week."""


@frozen(kw_only=True)
class SalaryRange:
    """Whole units of a currency for a period, before tax."""

    minimum: int = field(validator=validators.ge(0))
    maximum: int = field(validator=validators.ge(0))
    currency: str = field(validator=validators.matches_re(r"[A-Z]{3}"))
    """ISO 4217."""
    period: PayPeriod = PayPeriod.YEAR

    def __attrs_post_init__(self) -> None:
        if self.minimum > self.maximum:
            raise ValueError("the minimum of a salary is above its maximum")

    def yearly(self) -> Self:
        """Return the same pay for a year of full time."""
        times = PERIODS_A_YEAR[self.period]
        return type(self)(
            minimum=self.minimum * times,
            maximum=self.maximum * times,
            currency=self.currency,
            period=PayPeriod.YEAR,
        )


@frozen(kw_only=True)
class Place:
    """Somewhere, as far as it was said."""

    city: str = ""
    region: str = ""
    country: str = ""

    def __str__(self) -> str:
        return ", ".join(part for part in (self.city, self.region, self.country) if part)


@frozen(kw_only=True)
class Coordinates:
    """A point on the earth, in degrees."""

    latitude: float = field(validator=[validators.ge(-90), validators.le(90)])
    longitude: float = field(validator=[validators.ge(-180), validators.le(180)])


class LanguageLevel(StrEnum):
    """How well somebody speaks a language: the Common European Framework, and above it."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"
    NATIVE = "native"


@frozen(kw_only=True, order=True)
class Month:
    """A month of a year; ordered by time."""

    year: int = field(validator=[validators.ge(1900), validators.le(2200)])
    month: int = field(validator=[validators.ge(1), validators.le(12)])

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the month that a day is in."""
        return cls(year=day.year, month=day.month)

    @property
    def ordinal(self) -> int:
        """Months since the year zero."""
        return self.year * MONTHS_A_YEAR + self.month - 1

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"
