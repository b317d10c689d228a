"""The promises of SkillTagging."""

from itertools import pairwise

import pytest

from application.ports.skill_tagging import LONGEST_TAGGED, SkillTagging
from domain.shared.skills import SkillLayer, TaggedSpan
from entrypoints.container.everything import Container

pytestmark = pytest.mark.every("skill_tagging")

ADVERT = """What you bring:
Three years of experience with Kubeflow, Terraform and Kubernetes.
You like mentoring. A degree in phlebography (or the like) is a plus.
"""


@pytest.fixture
def tagging(container: Container) -> SkillTagging:
    return container.skill_tagging()


def knowledge(tagged: tuple[TaggedSpan, ...]) -> list[str]:
    return [t.span.text for t in tagged if t.layer is SkillLayer.KNOWLEDGE]


def test_it_says_its_version(tagging: SkillTagging) -> None:
    assert tagging.version


def test_what_nobody_lists_is_tagged(tagging: SkillTagging) -> None:
    assert "Kubeflow" in knowledge(tagging.tag(ADVERT))


def test_a_span_quotes_the_text(tagging: SkillTagging) -> None:
    tagged = tagging.tag(ADVERT)
    assert tagged
    assert [t.span.text for t in tagged] == [ADVERT[t.span.start : t.span.end] for t in tagged]


def test_a_span_has_no_blank_or_comma_at_its_ends(tagging: SkillTagging) -> None:
    for tagged in tagging.tag(ADVERT):
        assert tagged.span.text.strip(" ,;.:\n") == tagged.span.text != ""


def test_a_likelihood_is_a_share_of_a_thousand(tagging: SkillTagging) -> None:
    assert all(0 < t.likelihood <= 1_000 for t in tagging.tag(ADVERT))


def test_a_layer_alone_is_told_as_beside_the_others(tagging: SkillTagging) -> None:
    every = tagging.tag(ADVERT)
    assert set(SkillLayer) == {t.layer for t in every}
    for layer in SkillLayer:
        assert tagging.tag(ADVERT, layers={layer}) == tuple(t for t in every if t.layer is layer)


def test_spans_come_by_position_and_those_of_a_layer_do_not_overlap(
    tagging: SkillTagging,
) -> None:
    tagged = tagging.tag(ADVERT * 3)
    assert sorted((t.span.start, t.span.end, t.layer) for t in tagged) == [
        (t.span.start, t.span.end, t.layer) for t in tagged
    ]
    for layer in SkillLayer:
        of_layer = [t.span for t in tagged if t.layer is layer]
        assert all(one.end <= other.start for one, other in pairwise(of_layer))


def test_no_span_goes_over_a_comma_or_a_line(tagging: SkillTagging) -> None:
    text = "Skills: Kubeflow, machine learning, Kafka\nKubeflow\nKubernetes"
    assert not [t for t in tagging.tag(text) if set(t.span.text) & set(",\n")]


def test_the_same_text_is_tagged_the_same_again(tagging: SkillTagging) -> None:
    assert tagging.tag(ADVERT) == tagging.tag(ADVERT)


@pytest.mark.parametrize("text", ["", " \n\t", "...", "\x00\ufffe", "( ) [ ]", "\U0001f600" * 50])
def test_text_without_words_has_no_spans(tagging: SkillTagging, text: str) -> None:
    assert () == tagging.tag(text)


def test_what_is_too_long_is_not_read_to_its_end(tagging: SkillTagging) -> None:
    blank = "\n" * LONGEST_TAGGED
    assert () == tagging.tag(blank + ADVERT)


def test_words_are_tagged_as_they_were_cut(tagging: SkillTagging) -> None:
    document = [["Experience", "with", "Kubeflow", "."], ["Lunch", "is", "free"], []]
    first, second, third = tagging.tag_sentences(document)
    assert [(SkillLayer.KNOWLEDGE, 2, 3)] == [(t.layer, t.first, t.after) for t in first]
    assert () == second
    assert () == third


def test_a_sentence_is_answered_before_the_next_one_is_asked_for(tagging: SkillTagging) -> None:
    words = iter([["Kubeflow"], ["Kubeflow"]])
    next(tagging.tag_sentences(words))
    assert [["Kubeflow"]] == list(words)


def test_an_empty_word_is_a_word(tagging: SkillTagging) -> None:
    assert 1 == len(list(tagging.tag_sentences([["", " ", "Kubeflow", "\u202f"]])))
