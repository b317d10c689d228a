"""A report says what it rests on, and what it is not."""

from attrs import evolve

from domain.fairness.attributes import BY_SEX, Category, RaceEthnicity, Sex
from domain.fairness.counting import Case, Cases
from domain.fairness.impact import UNKNOWN
from domain.fairness.notes import notes_on
from domain.fairness.report import Audience, Basis, ImpactReport, Stage, Subject, measure
from tests.factories import NOON
from tests.unit.fairness.published import cases

SUBJECT = Subject(title="Nurse")
BASIS = Basis(stage=Stage.AS_GIVEN, as_of=NOON)
WHITE = RaceEthnicity.WHITE


def report(found: Cases, audience: Audience = Audience.AUDITOR, **how: bool) -> ImpactReport:
    return measure(found, subject=SUBJECT, basis=BASIS, audience=audience, **how)


def test_everybody_is_counted_the_unknown_too() -> None:
    made = report(cases(UNKNOWN))
    assert (2821, 1222, 250) == (made.people, made.selected, made.unknown)
    assert made.selection is not None
    assert made.scoring is None
    assert 250 == made.selection.by_race.unknown.people
    assert any("Of 2821 people 250 have an unknown" in note for note in notes_on(made))


def test_it_is_no_certificate_and_says_so() -> None:
    said = report({}).statement
    for word in ("no certification", "no bias audit", "no legal advice"):
        assert word in said


def test_categories_under_two_per_cent_are_named() -> None:
    small = [note for note in notes_on(report(cases())) if note.startswith("Under two per cent")]
    assert ["Native American or Alaska Native" in note for note in small] == [True]
    left_out = notes_on(report(cases(), leave_out_small=True))
    assert any("must say why" in note for note in left_out)


def test_a_weak_measure_is_named() -> None:
    one = Case(category=Category(sex=Sex.FEMALE, race_ethnicity=WHITE), score=None, selected=True)
    rest = evolve(one, category=Category(sex=Sex.MALE, race_ethnicity=WHITE), selected=False)
    notes = notes_on(report({one: 1, rest: 99}))
    assert any(note.startswith("A most favoured category is itself under") for note in notes)


def test_nobody_at_all_is_said() -> None:
    assert 1 == len(notes_on(report({})))
    assert "no edition yet" in notes_on(report({}, Audience.EMPLOYER))[0]


def test_an_employer_sees_no_group_of_few_and_no_list_of_one_group() -> None:
    made = report(cases(), Audience.EMPLOYER)
    assert made.selection is not None
    assert all(row.count for row in made.selection.by_both.rows), "all are many"
    few = {
        Case(category=Category(sex=Sex.MALE, race_ethnicity=WHITE), score=1, selected=True): 30,
        Case(category=Category(sex=Sex.FEMALE, race_ethnicity=WHITE), score=2, selected=False): 30,
    }
    told = report(few, Audience.EMPLOYER)
    assert told.selection is not None
    assert told.scoring is not None
    assert [None, None] == [row.count for row in told.selection.by_sex.rows]
    assert (30, 60) == (told.selected, told.people)
    whole = report(few)
    assert whole.selection is not None
    assert list(BY_SEX) == [row.category for row in whole.selection.by_sex.rows if row.count]
