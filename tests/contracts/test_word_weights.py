"""The promises of WordWeights."""

import pytest

from application.ports.word_weights import WordWeights
from domain.matching.words import RAREST, stem_of, stems_of
from entrypoints.container.everything import Container

pytestmark = pytest.mark.every("word_weights")


@pytest.fixture
def weights(container: Container) -> WordWeights:
    return container.word_weights()


def test_it_says_its_version_and_its_sources(weights: WordWeights) -> None:
    assert weights.version
    assert weights.attribution.endswith(".")


def test_rare_words_weigh_more_than_those_of_every_advertisement(weights: WordWeights) -> None:
    team, welding = (weights.weight(stem_of(word)) for word in ("team", "welding"))
    assert 0 < team < welding <= RAREST


@pytest.mark.parametrize(
    "word",
    ["schmidt", "yilmaz", "fatma", "madrid", "leeds", "hamburg", "qqqq", "", "x" * 5_000],
)
def test_names_and_what_is_no_word_weigh_nothing(weights: WordWeights, word: str) -> None:
    assert not weights.weight(stem_of(word))


@pytest.mark.parametrize("word", ["she", "mother", "should", "elternzeit"])
def test_what_tells_of_the_person_has_no_stem(weights: WordWeights, word: str) -> None:
    assert () == stems_of(word, weights)


def test_a_compound_holds_the_common_word_within_it(weights: WordWeights) -> None:
    assert stem_of("pflege") in stems_of("seniorenpflege", weights)
