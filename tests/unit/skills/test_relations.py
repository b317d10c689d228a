"""How skills stand to each other, whatever the catalogue."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from domain.shared.ids import SkillId
from domain.shared.skills import Relation, Skill, SkillKind
from domain.skills.relations import MOST_SIBLINGS, Relations, group_sizes
from domain.skills.vocabulary import Vocabulary


def skill(number: int, *parents: int, category: str = "") -> Skill:
    return Skill(
        id=SkillId(f"tech:{number}"),
        name=f"skill {number}",
        kind=SkillKind.TOOL,
        category=category,
        broader=tuple(SkillId(f"tech:{parent}") for parent in parents),
    )


def between(skills: list[Skill], required: int, held: int) -> Relation | None:
    return Relations(Vocabulary.of(skills), group_sizes(skills)).between(
        required=SkillId(f"tech:{required}"), held=SkillId(f"tech:{held}")
    )


def test_a_grandparent_is_broader() -> None:
    skills = [skill(0), skill(1, 0), skill(2, 1)]
    assert Relation.NARROWER == between(skills, required=0, held=2)
    assert Relation.BROADER == between(skills, required=2, held=0)


def test_members_of_a_small_group_are_siblings() -> None:
    group = [skill(n, category="web servers") for n in range(MOST_SIBLINGS)]
    assert Relation.SIBLING == between(group, required=0, held=1)


def test_a_large_group_says_nothing() -> None:
    group = [skill(n, category="computer use") for n in range(MOST_SIBLINGS + 1)]
    assert between(group, required=0, held=1) is None


def test_no_category_is_no_group() -> None:
    assert between([skill(0), skill(1)], required=0, held=1) is None


def test_similar_names_say_more_than_a_family_and_less_than_a_parent() -> None:
    alike = SkillId("tech:0"), SkillId("tech:1"), SkillId("tech:2")
    skills = [
        evolve(skill(0, category="props"), similar=alike[1:]),
        evolve(skill(1, category="props"), similar=alike[:1]),
        evolve(skill(2, 0), similar=alike[:1]),
    ]
    assert Relation.SIMILAR == between(skills, required=0, held=1)
    assert Relation.SIMILAR == between(skills, required=1, held=0)
    assert Relation.NARROWER == between(skills, required=0, held=2)


OPPOSITE = {Relation.NARROWER: Relation.BROADER, Relation.BROADER: Relation.NARROWER}


@given(st.lists(st.integers(min_value=0, max_value=9), min_size=2, max_size=10), st.data())
def test_the_other_way_round_is_the_opposite(parents: list[int], data: st.DataObject) -> None:
    skills = [skill(n, *([p] if p < n else [])) for n, p in enumerate(parents)]
    places = st.integers(min_value=0, max_value=len(skills) - 1)
    one, other = data.draw(places), data.draw(places)
    there, back = between(skills, one, other), between(skills, other, one)
    assert there == (back if back is None else OPPOSITE.get(back, back))


@given(
    st.lists(
        st.tuples(st.sets(st.integers(min_value=0, max_value=9)), st.sampled_from(["", "a", "b"])),
        min_size=1,
        max_size=10,
    )
)
def test_all_that_are_related_are_those_with_a_relation(
    groups: list[tuple[set[int], str]],
) -> None:
    skills = [skill(n, *parents, category=group) for n, (parents, group) in enumerate(groups)]
    relations = Relations(Vocabulary.of(skills), group_sizes(skills))
    for one in skills:
        one_by_one = {
            other.id: relations.between(required=one.id, held=other.id)
            for other in skills
            if other is not one
        }
        assert relations.related(one.id) == {h: r for h, r in one_by_one.items() if r}
