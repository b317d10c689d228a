"""What somebody who types is offered."""

from hypothesis import given
from hypothesis import strategies as st

from adapters.skill_catalogue.memory import MemorySkillCatalogue, a_few_skills
from domain.skills.searching import search
from domain.skills.vocabulary import Vocabulary

VOCABULARY = Vocabulary.of(a_few_skills())


def names(text: str) -> list[str]:
    return [skill.name for skill in search(VOCABULARY, text, limit=10)]


def test_exact_then_prefix_then_word() -> None:
    assert ["Java", "JavaScript"] == names("java")
    assert ["API design", "REST API"] == names("api")[:2]


def test_a_slip_in_a_short_word_is_another_word() -> None:
    assert [] == names("Gox")


@given(st.sampled_from(a_few_skills()), st.data())
def test_every_label_finds_its_skill_first(skill_like: object, data: st.DataObject) -> None:
    skill = next(s for s in a_few_skills() if s == skill_like)
    label = data.draw(st.sampled_from((skill.name, *skill.aliases)))
    assert skill.id == search(VOCABULARY, label.upper(), limit=1)[0].id


@given(st.text(max_size=300), st.integers(min_value=-1, max_value=30))
def test_any_text_may_be_typed(text: str, limit: int) -> None:
    found = MemorySkillCatalogue().search(text, limit=limit)
    assert len({skill.id for skill in found}) == len(found) <= max(limit, 0)
