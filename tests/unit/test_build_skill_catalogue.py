"""How the sources of the skill catalogue are read and joined."""

from pathlib import Path

import pytest

from domain.shared.skills import SkillKind
from scripts.skill_catalogue.columns import pack
from scripts.skill_catalogue.curated import entries, titles
from scripts.skill_catalogue.entries import Entry, Title
from scripts.skill_catalogue.esco import LabelHabits, occupation_title, title_of
from scripts.skill_catalogue.joining import join, slug
from scripts.skill_catalogue.occupation_skills import linked
from scripts.skill_catalogue.similar import with_similar

PYTHON = Entry(name="Python (computer programming)", kind=SkillKind.KNOWLEDGE, uuid="0-1")


@pytest.fixture
def habits() -> LabelHabits:
    found = LabelHabits()
    for label in ("understand written text", "comprehend spoken text", "interpret text"):
        found.add(label)
    return found


def test_a_title_ends_where_the_next_label_differs_in_its_verb(habits: LabelHabits) -> None:
    text = (
        "understand spoken text comprehend spoken text interpret spoken text "
        "Comprehend what somebody says."
    )
    assert "understand spoken text" == title_of(text, habits)


def test_a_title_ends_before_its_initials(habits: LabelHabits) -> None:
    text = "enterprise risk management ERM risk process A strategy that aims to identify dangers."
    assert "enterprise risk management" == title_of(text, habits)


def test_a_title_that_cannot_be_told_is_dropped(habits: LabelHabits) -> None:
    assert title_of("water skiing waterski The techniques of it.", habits) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chef chief cook Chefs are culinary professionals.", "chef"),
        (
            "curator of horticulture garden curator Curators of horticulture develop gardens.",
            "curator of horticulture",
        ),
        (
            "technical director head of technical Technical directors realise visions.",
            "technical director",
        ),
        ("ICT system analyst system analyst ICT system analysts specify", "ICT system analyst"),
        ("eBusiness manager e-commerce officer They analyse business.", None),
    ],
)
def test_an_occupation_is_titled_by_the_plural_that_begins_its_description(
    text: str, expected: str | None
) -> None:
    assert expected == occupation_title(text)


def test_a_curated_line_has_aliases_parents_and_an_esco_label(tmp_path: Path) -> None:
    path = tmp_path / "technologies.txt"
    path.write_text("# why\n[framework | web]\nReact = React.js; ReactJS < JavaScript @ react\n")
    (entry,) = entries(path, is_technology=True)
    assert ("React", SkillKind.FRAMEWORK, "web") == (entry.name, entry.kind, entry.category)
    assert ("React.js", "ReactJS") == entry.aliases
    assert ("JavaScript",) == entry.parents
    assert "react" == entry.esco_label


def test_a_curated_name_stands_once(tmp_path: Path) -> None:
    path = tmp_path / "technologies.txt"
    path.write_text("[tool | web]\nGit\nGit\n")
    with pytest.raises(ValueError, match="Git"):
        entries(path, is_technology=True)


def test_titles_gather_under_one_occupation(tmp_path: Path) -> None:
    path = tmp_path / "occupations.txt"
    path.write_text("programmer; coder = software developer\nsde = software developer\n")
    assert {"software developer": ("programmer", "coder", "sde")} == titles(path)


def test_a_curated_entry_gives_its_concept_a_name_and_keeps_the_id() -> None:
    curated = Entry(
        name="Python", kind=SkillKind.PROGRAMMING_LANGUAGE, aliases=("py3k",), is_technology=True
    )
    joined = join([PYTHON], [curated], [])
    (skill,) = joined.skills
    assert ("esco:0-1", "Python") == (skill.id, skill.name)
    assert ("Python (computer programming)", "py3k") == skill.aliases
    assert {"python", "py3k", "python computer programming"} == set(joined.owners)


def test_a_name_beats_somebody_elses_alias() -> None:
    other = Entry(name="database engines", kind=SkillKind.KNOWLEDGE, aliases=("SQL",), uuid="0-2")
    sql = Entry(name="SQL", kind=SkillKind.KNOWLEDGE, uuid="0-3")
    assert "esco:0-3" == join([other, sql], [], []).owners["sql"]


def test_a_parent_that_is_nowhere_is_refused() -> None:
    with pytest.raises(ValueError, match="nowhere"):
        join([], [Entry(name="a", kind=SkillKind.TOOL, parents=("nowhere",))], [])


def test_parents_in_a_circle_are_refused() -> None:
    one = Entry(name="a", kind=SkillKind.TOOL, parents=("b",))
    other = Entry(name="b", kind=SkillKind.TOOL, parents=("a",))
    with pytest.raises(ValueError, match="circle"):
        join([], [one, other], [])


@pytest.mark.parametrize(
    ("name", "expected"),
    [("C++", "c-plus-plus"), ("C#", "c-sharp"), (".NET", "dotnet"), ("Node.js", "node-js")],
)
def test_a_slug_tells_neighbours_apart(name: str, expected: str) -> None:
    assert expected == slug(name)


def test_the_same_content_gives_the_same_bytes_and_version() -> None:
    title = Title(uuid="0-9", title="software developer", others=("coder",))
    joined = join([PYTHON], [], [])
    needed = [(0, joined.skills[0].id)]
    first, second = (
        pack(joined, [title], needed=needed, edition="e", attribution="a") for _ in range(2)
    )
    assert first == second
    assert first != pack(joined, [title], needed=[], edition="e", attribution="a")


def test_skills_of_nearly_the_same_name_are_similar_both_ways() -> None:
    names = ("mock-ups", "create mock-ups", "manage warehouse operations", "warehouse operations")
    entries_of = [Entry(name=name, kind=SkillKind.COMPETENCE) for name in names]
    products = [Entry(name=name, kind=SkillKind.TOOL) for name in ("SAML", "TOML")]
    found = with_similar(join([], [*entries_of, *products], []))
    by_id = {skill.id: skill for skill in found.skills}
    pairs = {(s.name, by_id[other].name) for s in found.skills for other in s.similar}
    assert pairs == {
        ("mock-ups", "create mock-ups"),
        ("create mock-ups", "mock-ups"),
        ("manage warehouse operations", "warehouse operations"),
        ("warehouse operations", "manage warehouse operations"),
    }


def test_skills_of_occupations_are_linked_where_the_catalogue_knows_both() -> None:
    joined = join([PYTHON], [], [])
    developer = Title(uuid="0-9", title="software developer")
    labels = {"0-9": ("Python", "soothsaying"), "0-8": ("Python",)}
    assert ([(0, joined.skills[0].id)], 1) == linked(labels, [developer], joined)
