"""The promises of SkillCatalogue."""

import pytest

from application.ports.skill_catalogue import SkillCatalogue, SkillNotFoundError
from domain.shared.ids import OccupationId, SkillId
from domain.shared.skills import Relation
from entrypoints.container.everything import Container

pytestmark = pytest.mark.every("skill_catalogue")

PYTHON = SkillId("esco:ccd0a1d9-afda-43d9-b901-96344886e14d")
JAVASCRIPT = SkillId("esco:3cd569a2-4f88-4c1e-9995-8dce8c5e51a7")
REACT = SkillId("tech:react")
POSTGRESQL = SkillId("esco:a8d07b5a-c1a1-42c6-9d53-db9c7a2ca996")
MYSQL = SkillId("esco:4da171e5-779c-4983-a76f-91c16751e99f")
COMMUNICATION = SkillId("esco:15d76317-c71a-4fa2-aadc-2ecc34e627b7")
PROGRAMMING = SkillId("esco:21d2f96d-35f7-4e3f-9745-c533d2dd6e97")
UNKNOWN = SkillId("tech:phrenology-2")

RESUME = """JANE DOE
jane.doe@python.org | github.com/janedoe/docker | https://example.com/react

Backend engineer, five years of Python and PostgreSQL.
SKILLS
Go, Python, Node.js, AWS, Docker, Project
Management, Communication
"""


@pytest.fixture
def catalogue(container: Container) -> SkillCatalogue:
    return container.skill_catalogue()


def test_it_says_its_version_and_its_sources(catalogue: SkillCatalogue) -> None:
    assert catalogue.version
    assert "ESCO" in catalogue.attribution


def test_a_skill_has_its_name_and_its_parents(catalogue: SkillCatalogue) -> None:
    react = catalogue.get(REACT)
    assert "React" == react.name
    assert ("JavaScript",) == tuple(catalogue.get(parent).name for parent in react.broader)


def test_aliases_are_sorted_and_without_the_name(catalogue: SkillCatalogue) -> None:
    for skill_id in (PYTHON, JAVASCRIPT, REACT, POSTGRESQL, COMMUNICATION):
        skill = catalogue.get(skill_id)
        assert sorted(set(skill.aliases) - {skill.name}) == list(skill.aliases)


def test_an_unknown_skill_is_an_error(catalogue: SkillCatalogue) -> None:
    with pytest.raises(SkillNotFoundError):
        catalogue.get(UNKNOWN)


def test_the_exact_label_comes_first(catalogue: SkillCatalogue) -> None:
    assert ["Java"] == [s.name for s in catalogue.search("java", limit=1)]
    assert REACT == catalogue.search(" ReactJS ", limit=5)[0].id


def test_then_labels_that_begin_so_by_name(catalogue: SkillCatalogue) -> None:
    names = [skill.name for skill in catalogue.search("java", limit=50)]
    assert "Java" == names[0]
    assert "JavaScript" in names[1:]


def test_then_labels_with_such_a_word(catalogue: SkillCatalogue) -> None:
    assert COMMUNICATION in {s.id for s in catalogue.search("skills", limit=2000)}


def test_a_misspelling_is_forgiven(catalogue: SkillCatalogue) -> None:
    for typed in ("Pyhton", "Pythn", "Pythonn", "Pytgon"):
        assert PYTHON in {s.id for s in catalogue.search(typed, limit=10)}


@pytest.mark.parametrize("blank", ["", "  \n", "!?"])
def test_blank_text_finds_nothing(catalogue: SkillCatalogue, blank: str) -> None:
    assert () == catalogue.search(blank, limit=10)
    assert () == catalogue.find(blank)
    assert catalogue.occupation(blank) is None


def test_a_search_keeps_to_its_limit(catalogue: SkillCatalogue) -> None:
    assert 2 == len(catalogue.search("java", limit=2))
    assert () == catalogue.search("java", limit=0)


def test_every_mention_is_given_in_order_and_none_in_a_link(catalogue: SkillCatalogue) -> None:
    mentions = catalogue.find(RESUME)
    sought = {"Python", "PostgreSQL", "Go", "Node.js", "AWS", "Docker", "Project\nManagement"}
    found = [m.span.text for m in mentions]
    assert sought <= set(found)
    assert 2 == found.count("Python")
    assert 1 == found.count("Docker")
    assert sorted(m.span.start for m in mentions) == [m.span.start for m in mentions]


def test_mentions_do_not_overlap_and_quote_the_text(catalogue: SkillCatalogue) -> None:
    end = 0
    for mention in catalogue.find(RESUME):
        span = mention.span
        assert end <= span.start < span.end
        assert RESUME[span.start : span.end] == span.text
        assert catalogue.get(mention.skill_id).name == mention.name
        end = span.end


def test_an_ambiguous_word_counts_only_among_skills(catalogue: SkillCatalogue) -> None:
    assert [] == [m.name for m in catalogue.find("We go to market and excel at what we do.")]
    assert ["Go", "Python"] == [m.name for m in catalogue.find("Languages: Go, Python")]
    assert ["Microsoft Excel"] == [m.name for m in catalogue.find("reports in Excel for sales")]


@pytest.mark.parametrize(
    ("required", "held", "expected"),
    [
        (PYTHON, PYTHON, Relation.SAME),
        (JAVASCRIPT, REACT, Relation.NARROWER),
        (PROGRAMMING, REACT, Relation.NARROWER),
        (REACT, JAVASCRIPT, Relation.BROADER),
        (MYSQL, POSTGRESQL, Relation.SIBLING),
        (PYTHON, COMMUNICATION, None),
        (PYTHON, UNKNOWN, None),
        (UNKNOWN, UNKNOWN, None),
    ],
)
def test_the_closest_relation_is_given(
    catalogue: SkillCatalogue, required: SkillId, held: SkillId, expected: Relation | None
) -> None:
    assert expected == catalogue.relation(required=required, held=held)
    if required != held:
        assert expected == catalogue.related(required).get(held)


def test_a_skill_is_not_related_to_itself(catalogue: SkillCatalogue) -> None:
    assert PYTHON not in catalogue.related(PYTHON)
    assert {} == catalogue.related(UNKNOWN)


@pytest.mark.parametrize(
    "title",
    [
        "software developer",
        "Software Developers",
        "SENIOR SOFTWARE ENGINEER",
        "Sr. Software Engineer II",
        "Software Engineer (Front-End), Google",
    ],
)
def test_an_occupation_is_known_by_its_titles(catalogue: SkillCatalogue, title: str) -> None:
    occupation = catalogue.occupation(title)
    assert occupation is not None
    assert "software developer" == occupation.title


def test_a_title_that_nobody_has_names_no_occupation(catalogue: SkillCatalogue) -> None:
    assert catalogue.occupation("Chief Happiness Wizard of Everything") is None


def test_what_an_occupation_needs_is_listed_by_name(catalogue: SkillCatalogue) -> None:
    occupation = catalogue.occupation("Senior Software Developer")
    assert occupation
    needed = catalogue.typical_skills(occupation.id)
    assert "computer programming" in [skill.name for skill in needed]
    assert sorted(needed, key=lambda skill: (skill.name.casefold(), skill.id)) == list(needed)
    assert all(catalogue.get(skill.id) == skill for skill in needed)


def test_nothing_is_made_up_for_an_occupation_that_no_source_describes(
    catalogue: SkillCatalogue,
) -> None:
    assert () == catalogue.typical_skills(OccupationId("esco:unknown"))
