"""The promises of TextEmbedding."""

import pytest

from application.ports.text_embedding import LARGEST, MOST_DIMENSIONS, TextEmbedding
from domain.matching.title_vectors import product
from entrypoints.container.everything import Container

pytestmark = pytest.mark.every("text_embedding")

TITLES = ("nurse", "x", "Head of Sales (m/f/d)", "C++ developer", "Bäcker", "看護師", "9 to 5")


@pytest.fixture
def embedding(container: Container) -> TextEmbedding:
    return container.text_embedding()


def test_it_says_its_version(embedding: TextEmbedding) -> None:
    assert embedding.version


def test_every_vector_has_the_same_bounded_size(embedding: TextEmbedding) -> None:
    assert 0 < embedding.dimensions <= MOST_DIMENSIONS
    for title in TITLES:
        vector = embedding.embed(title)
        assert embedding.dimensions == len(vector)
        assert all(abs(number) <= LARGEST for number in memoryview(vector).cast("b"))


def test_a_text_says_the_same_as_itself(embedding: TextEmbedding) -> None:
    assert 0 <= embedding.unlike < embedding.same
    for title in TITLES:
        vector = embedding.embed(title)
        assert product(vector, vector) >= embedding.same


def test_the_same_text_has_the_same_bytes(embedding: TextEmbedding) -> None:
    assert embedding.embed("Data Scientist") == embedding.embed("Data Scientist")


def test_many_texts_have_the_vectors_of_each(embedding: TextEmbedding) -> None:
    many = [f"{title} {number}" for title in (*TITLES, "—", "Zürich") for number in range(5)]
    assert list(map(embedding.embed, many)) == embedding.embed_all(many)
    assert [] == embedding.embed_all([])


def test_case_accents_and_punctuation_are_nothing(embedding: TextEmbedding) -> None:
    assert embedding.embed("CAFÉ - manager!") == embedding.embed("cafe manager")


@pytest.mark.parametrize("text", ["", "  ", " — ", "...", "\n"])
def test_without_words_a_vector_is_zero(embedding: TextEmbedding, text: str) -> None:
    assert bytes(embedding.dimensions) == embedding.embed(text)


def test_a_shared_word_makes_titles_more_alike(embedding: TextEmbedding) -> None:
    asked = embedding.embed("registered nurse")
    assert product(asked, embedding.embed("school nurse")) > product(
        asked, embedding.embed("forklift driver")
    )


def test_strangers_have_little_in_common(embedding: TextEmbedding) -> None:
    one, other = embedding.embed("opera singer"), embedding.embed("welder")
    assert product(one, other) < (embedding.unlike + embedding.same) // 2


def test_only_the_beginning_of_an_endless_text_is_read(embedding: TextEmbedding) -> None:
    beginning = "nurse " * 40
    assert embedding.embed(beginning) == embedding.embed(beginning + "welder " * 9_999)
