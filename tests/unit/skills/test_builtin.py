"""The catalogue that ships."""

from adapters.skill_catalogue.builtin import BuiltinSkillCatalogue
from adapters.skill_catalogue.memory import a_few_occupations, a_few_skills
from domain.shared.skills import Skill, SkillKind


def everything(builtin: BuiltinSkillCatalogue) -> tuple[Skill, ...]:
    letters = "abcdefghijklmnopqrstuvwxyz0123456789."
    return tuple({s.id: s for c in letters for s in builtin.search(c, limit=20_000)}.values())


def test_it_names_its_edition(builtin: BuiltinSkillCatalogue) -> None:
    edition, _, digest = builtin.version.rpartition("/")
    assert "esco-1.2+tech-2026.11.5" == edition
    assert 12 == len(digest)


def test_it_holds_esco_and_hundreds_of_technologies(builtin: BuiltinSkillCatalogue) -> None:
    skills = everything(builtin)
    assert 13_000 < sum(s.id.startswith("esco:") for s in skills)
    assert 700 < sum(s.kind not in {"competence", "knowledge", "language"} for s in skills)


def test_every_skill_is_whole(builtin: BuiltinSkillCatalogue) -> None:
    for skill in everything(builtin):
        assert skill.name
        assert sorted(set(skill.aliases) - {skill.name}) == list(skill.aliases)
        assert all(builtin.get(parent) for parent in skill.broader)
        assert skill.id.startswith("esco:") == (skill.uri is not None)


def test_a_concept_of_esco_keeps_its_id_under_a_curated_name(
    builtin: BuiltinSkillCatalogue,
) -> None:
    (python,) = builtin.search("Python (computer programming)", limit=1)
    assert "Python" == python.name
    assert SkillKind.PROGRAMMING_LANGUAGE == python.kind
    assert python.id.removeprefix("esco:") == (python.uri or "").rpartition("/")[2]


def test_the_few_of_the_memory_catalogue_have_its_ids(builtin: BuiltinSkillCatalogue) -> None:
    for skill in a_few_skills():
        assert skill.name == builtin.get(skill.id).name
    for occupation, _ in a_few_occupations():
        found = builtin.occupation(occupation.title)
        assert found is not None
        assert occupation.id == found.id


async def test_opening_only_makes_the_first_question_faster() -> None:
    opened, closed = BuiltinSkillCatalogue(), BuiltinSkillCatalogue()
    await opened.open()
    await opened.ping()
    assert closed.find("Python, Go") == opened.find("Python, Go")
    await opened.close()
