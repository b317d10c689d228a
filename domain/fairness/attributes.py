"""What people say of themselves, in the categories that the law counts by.

They are those of the report EEO-1, Component 1, of the U.S. Equal Employment Opportunity
Commission; Local Law 144 of New York City takes them over (6 RCNY §5-300, "category").
"""

from enum import StrEnum

from attrs import frozen

WITHHELD = "withheld"
"""Was asked and rather does not say: nobody may ask again, and nobody guesses."""


class Sex(StrEnum):
    """As EEO-1 has it; who is neither withholds it or says nothing, and is counted as unknown."""

    MALE = "male"
    FEMALE = "female"
    WITHHELD = WITHHELD


class RaceEthnicity(StrEnum):
    """As EEO-1 has it: whoever is Hispanic or Latino is in none of the others."""

    HISPANIC_OR_LATINO = "hispanic-or-latino"
    WHITE = "white"
    BLACK_OR_AFRICAN_AMERICAN = "black-or-african-american"
    NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER = "native-hawaiian-or-pacific-islander"
    ASIAN = "asian"
    NATIVE_AMERICAN_OR_ALASKA_NATIVE = "native-american-or-alaska-native"
    TWO_OR_MORE_RACES = "two-or-more-races"
    WITHHELD = WITHHELD


SEXES = tuple(sex for sex in Sex if sex is not Sex.WITHHELD)
RACES = tuple(race for race in RaceEthnicity if race is not RaceEthnicity.WITHHELD)

_SEX_LABELS = {Sex.MALE: "Male", Sex.FEMALE: "Female"}
_RACE_LABELS = {
    RaceEthnicity.HISPANIC_OR_LATINO: "Hispanic or Latino",
    RaceEthnicity.WHITE: "White",
    RaceEthnicity.BLACK_OR_AFRICAN_AMERICAN: "Black or African American",
    RaceEthnicity.NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER: "Native Hawaiian or Pacific Islander",
    RaceEthnicity.ASIAN: "Asian",
    RaceEthnicity.NATIVE_AMERICAN_OR_ALASKA_NATIVE: "Native American or Alaska Native",
    RaceEthnicity.TWO_OR_MORE_RACES: "Two or More Races",
}


@frozen(kw_only=True)
class Attributes:
    """What one person said; None where they said nothing."""

    sex: Sex | None = None
    race_ethnicity: RaceEthnicity | None = None

    @property
    def category(self) -> "Category":
        """Return what the person is counted under: what was withheld is unknown."""
        return Category(
            sex=self.sex if self.sex in SEXES else None,
            race_ethnicity=self.race_ethnicity if self.race_ethnicity in RACES else None,
        )


@frozen(kw_only=True)
class Category:
    """A group that is counted: of one attribute, or of both for an intersection."""

    sex: Sex | None = None
    race_ethnicity: RaceEthnicity | None = None

    @property
    def label(self) -> str:
        """Return the name that EEO-1 gives it, such as "Female, Asian"."""
        names = []
        if self.sex:
            names.append(_SEX_LABELS[self.sex])
        if self.race_ethnicity:
            names.append(_RACE_LABELS[self.race_ethnicity])
        return ", ".join(names) or "Unknown"


BY_SEX = tuple(Category(sex=sex) for sex in SEXES)
BY_RACE = tuple(Category(race_ethnicity=race) for race in RACES)
INTERSECTIONS = tuple(Category(sex=sex, race_ethnicity=race) for sex in SEXES for race in RACES)
"""Every category of each table, in the order in which it is shown."""
