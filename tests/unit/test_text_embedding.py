"""The embeddings that ship: whole numbers, and what they know."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.gazetteer.memory import MemoryGazetteer
from adapters.skill_catalogue.memory import MemorySkillCatalogue
from adapters.text_embedding.builtin import BuiltinTextEmbedding
from adapters.text_embedding.builtin.model import pack, unpack
from adapters.text_embedding.characters import CharactersTextEmbedding
from adapters.text_embedding.vectors import at_length
from adapters.word_weights.memory import MemoryWordWeights
from application.matching.knowledge import Knowledge
from domain.matching.match import FULL
from domain.matching.title import title_likeness
from domain.matching.title_vectors import likeness, product
from domain.matching.title_words import plain_titles

HOUSE = Path(__file__).parents[2]
SHIPPED = BuiltinTextEmbedding()
KNOWLEDGE = Knowledge(
    catalogue=MemorySkillCatalogue(),
    gazetteer=MemoryGazetteer(),
    embedding=SHIPPED,
    word_weights=MemoryWordWeights(),
)


def alike(one: str, other: str) -> int:
    return title_likeness(one, other, taxonomy=KNOWLEDGE)


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        (("nurse", "registered nurse"), ("nurse", "cook")),
        (("software engineer", "software developer"), ("software engineer", "sales engineer")),
        (("accountant", "bookkeeper"), ("accountant", "acrobat")),
        (("lawyer", "attorney"), ("lawyer", "lumberjack")),
    ],
)
def test_synonyms_are_nearer_than_strangers(
    nearer: tuple[str, str], farther: tuple[str, str]
) -> None:
    assert alike(*nearer) > alike(*farther)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Product Manager", "SENIOR PRODUCT MANAGER"),
        ("Data Analyst at Acme", "Speaker | Data Analyst"),
        ("Café manager", "cafe manager (m/f/d)"),
    ],
)
def test_seniority_employer_and_spelling_are_nothing(one: str, other: str) -> None:
    assert FULL == alike(one, other)


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_symmetric_and_within_bounds(one: str, other: str) -> None:
    assert alike(one, other) == alike(other, one)
    assert 0 <= alike(one, other) <= FULL


@given(st.text(max_size=60))
def test_every_title_with_words_is_like_itself(title: str) -> None:
    assert (FULL if plain_titles(title) else 0) == alike(title, title)


def test_another_process_gives_the_same_bytes_without_numpy() -> None:
    code = (
        "import sys; sys.modules['numpy'] = None;"
        "from adapters.text_embedding.builtin import BuiltinTextEmbedding as B;"
        "print(B().embed('opera singer').hex())"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=HOUSE, check=True, capture_output=True, text=True
    )
    assert SHIPPED.embed("opera singer").hex() == said.stdout.strip()


def test_the_vectors_of_a_headline_are_those_of_its_titles() -> None:
    assert [SHIPPED.embed("welder"), SHIPPED.embed("nurse")] == KNOWLEDGE.title_vectors(
        plain_titles("Senior Welder at Acme | Nurse")
    )


@given(st.lists(st.text(max_size=30), min_size=16, max_size=20))
def test_many_titles_at_once_have_the_same_bytes(titles: list[str]) -> None:
    assert list(map(SHIPPED.embed, titles)) == SHIPPED.embed_all(titles)


def test_more_titles_than_are_kept_are_known_all_the_same() -> None:
    known = Knowledge(
        catalogue=MemorySkillCatalogue(),
        gazetteer=MemoryGazetteer(),
        embedding=SHIPPED,
        word_weights=MemoryWordWeights(),
        most_titles=3,
    )
    titles = [f"title {number}" for number in range(8)]
    for some in (titles[:2], titles[1:4], titles, titles[::-1]):
        assert list(map(SHIPPED.embed, some)) == known.title_vectors(some)


def test_knowledge_names_catalogue_and_model() -> None:
    assert ("memory-1", SHIPPED.version) == (KNOWLEDGE.version, KNOWLEDGE.model)


def test_a_vector_is_brought_to_its_length() -> None:
    assert [60, -80] == list(memoryview(at_length([3, -4], 100)).cast("b"))
    assert [127, 0] == list(memoryview(at_length([9, 0], 500)).cast("b"))
    assert bytes(2) == at_length([0, 0], 100)


def test_vectors_of_different_sizes_do_not_multiply() -> None:
    with pytest.raises(ValueError, match="vectors of 1 and 2 numbers"):
        product(b"\x01", b"\x01\x01")


@pytest.mark.parametrize(
    ("bp", "of"), [(0, -5), (0, 10), (2_500, 60), (10_000, 110), (10_000, 200)]
)
def test_a_faint_likeness_counts_for_little(bp: int, of: int) -> None:
    assert bp == likeness(of, unlike=10, same=110)


def test_a_file_of_the_model_comes_back() -> None:
    head: dict[str, int | str] = {
        "version": "v",
        "dimensions": 4,
        "unlike": 1,
        "same": 9,
        "strange": 3,
    }
    model = unpack(
        pack(features=["=a", "=b"], scales=b"\x02\x05", rows=b"\x8f\x80\x88\x08", head=head)
    )
    assert [14, -16, 0, 0] == model.sum_of(["=a"])
    assert [14, -16, 0, -40] == model.sum_of(["=a", "=b", "=c"])


def test_another_file_is_refused() -> None:
    with pytest.raises(ValueError, match="other"):
        unpack(b'{"format": "other"}\n')


def test_characters_know_spelling_alone() -> None:
    characters = CharactersTextEmbedding()
    nurse = characters.embed("nurse")
    assert product(nurse, characters.embed("nurses")) >= characters.same
    assert product(nurse, characters.embed("nursing")) > product(nurse, characters.embed("carer"))
