"""What an employer is shown tells of nobody."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from domain.fairness.attributes import BY_RACE, BY_SEX, INTERSECTIONS, RACES, SEXES, Category
from domain.fairness.counting import Case, Counts, by_both, by_race, by_sex
from domain.fairness.disclosure import EDITION, FEWEST, Hidden, edition, gives_away, hidden
from domain.fairness.impact import UNKNOWN, Count
from domain.shared.values import Month
from tests.unit.fairness.published import count

MALE, FEMALE = BY_SEX
JANUARY, FEBRUARY, MARCH = (Month(year=2026, month=n) for n in (1, 2, 3))
ANYBODY = Case(category=UNKNOWN, score=None, selected=False)
counts = st.dictionaries(
    st.builds(
        Category,
        sex=st.sampled_from([None, *SEXES]),
        race_ethnicity=st.sampled_from([None, *RACES[:4]]),
    ),
    st.integers(0, 30).map(lambda people: Count(people=people)),
)


def test_a_group_of_four_is_hidden_with_the_next_smallest() -> None:
    made = {
        Category(race_ethnicity=race): count(people, 1)
        for race, people in zip(RACES, (4, 30, 12, 40, 0, 0, 0), strict=True)
        if people
    }
    found = hidden([made])
    assert {BY_RACE[0], BY_RACE[2]} == found & set(BY_RACE)


def test_groups_of_five_are_shown() -> None:
    made = {Category(sex=s, race_ethnicity=r): count(5, 2) for s in SEXES for r in RACES}
    assert set() == hidden([made])


def test_what_one_measure_hides_is_hidden_in_the_other() -> None:
    everybody = {MALE: count(30, 3), FEMALE: count(30, 3)}
    with_score = {MALE: count(30, 3), FEMALE: count(3, 3)}
    assert {MALE, FEMALE} == hidden([everybody, with_score]) & set(BY_SEX)


@given(counts)
def test_no_group_of_few_is_shown_and_no_sum_tells_of_one(made: dict[Category, Count]) -> None:
    found = hidden([made])
    lines = [(by_sex(made), BY_SEX), (by_race(made), BY_RACE)]
    cells = by_both(made)
    for margin in (*BY_SEX, *BY_RACE):
        line = [c for c in INTERSECTIONS if margin in _margins(c)]
        beside = made.get(margin, Count()).people
        if margin not in found:
            _check({**cells, UNKNOWN: Count(people=beside)}, [*line, UNKNOWN], found | {UNKNOWN})
        else:
            assert all(c in found for c in line if cells.get(c, Count()).people)
    for table, categories in lines:
        _check(table, categories, found)


def _margins(cell: Category) -> tuple[Category, Category]:
    return Category(sex=cell.sex), Category(race_ethnicity=cell.race_ethnicity)


def _check(table: Counts, line: Iterable[Category], found: Hidden) -> None:
    """Fail when what is hidden can be told from the sum of the line, unless all of it is."""
    people = {c: table.get(c, Count()).people for c in line}
    shown = [n for c, n in people.items() if c not in found and n]
    together = [n for c, n in people.items() if c in found and c != UNKNOWN and n]
    assert all(n >= FEWEST for n in shown)
    if together and shown:
        beside = people.get(UNKNOWN, 0)
        assert sum(together) + beside >= FEWEST
        assert len(together) + (beside > 0) > 1


def test_a_table_in_which_one_group_was_selected_gives_it_away() -> None:
    assert gives_away({MALE: count(30, 7), FEMALE: count(30, 0)})
    assert not gives_away({MALE: count(30, 7), FEMALE: count(30, 1)})
    assert not gives_away({MALE: count(30, 0), FEMALE: count(30, 0)})


def test_an_edition_grows_by_whole_months_and_many_people() -> None:
    few, many = {ANYBODY: EDITION - 1}, {ANYBODY: EDITION}
    assert edition({}, now=MARCH) is None
    assert edition({JANUARY: few}, now=MARCH) is None
    assert JANUARY == edition({JANUARY: many, FEBRUARY: few}, now=MARCH)
    assert FEBRUARY == edition({JANUARY: few, FEBRUARY: {ANYBODY: 1}}, now=MARCH)
    assert edition({MARCH: many}, now=MARCH) is None, "it is not over"
