"""How the model that ships cuts texts and judges words."""

import gc
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.skill_tagging.builtin import BuiltinSkillTagging
from adapters.skill_tagging.builtin.chain import LONGEST_SPAN, Steps, best, stretches
from adapters.skill_tagging.builtin.features import bare
from adapters.skill_tagging.builtin.lexicon import LONGEST_LABEL, NO_LABEL, label_hash
from adapters.skill_tagging.builtin.model import pack, unpack
from adapters.skill_tagging.builtin.sentences import sentences
from domain.shared.skills import SkillLayer
from tests.growth import grows_linearly

EVEN = Steps(
    out_out=1, out_begin=1, begin_out=1, begin_begin=1, begin_in=1, in_out=1, in_begin=1, in_in=1
)


@pytest.fixture(scope="module")
def tagging() -> BuiltinSkillTagging:
    return BuiltinSkillTagging()


def cut(text: str) -> list[list[str]]:
    return [sentence.words for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Uses Go, Rust and C++.", [["Uses", "Go", "Rust", "and", "C++", "."]]),
        ("Node.js (ES6)", [["Node.js", "(", "ES6", ")"]]),
        ("Uses Go. Likes it! Yes", [["Uses", "Go", "."], ["Likes", "it!"], ["Yes"]]),
        ("Go, Rust etc. and more", [["Go", "Rust", "etc", ".", "and", "more"]]),
        ("Skills\n• Go | Rust\n- Zig", [["Skills"], ["Go", "Rust"], ["Zig"]]),
    ],
)
def test_a_text_is_cut_as_the_training_text_was(text: str, words: list[list[str]]) -> None:
    assert words == cut(text)


def test_a_sentence_runs_over_a_full_line() -> None:
    text = "We build large systems for distributed teams and\nwrite them in Go"
    assert 1 == len(cut(text))


@given(st.text(alphabet=" \n\t,.;()|•aB1+#\u2028\x00", max_size=80))
def test_every_word_has_its_place(text: str) -> None:
    for sentence in sentences(text):
        assert len(sentence.words) == len(sentence.starts) == len(sentence.ends) > 0
        for word, start, end in zip(sentence.words, sentence.starts, sentence.ends, strict=True):
            assert start < end
            assert text[start:end] in word


@given(
    st.lists(st.tuples(st.floats(-90, 90), st.floats(-90, 90)), min_size=1, max_size=30),
    st.lists(st.floats(0.01, 50), min_size=8, max_size=8),
)
def test_likelihoods_are_shares_of_one(
    scores: list[tuple[float, float]], factors: list[float]
) -> None:
    names = ("out_out", "out_begin", "begin_out", "begin_begin", "begin_in", "in_out", "in_begin")
    steps = Steps(**dict(zip((*names, "in_in"), factors, strict=True)))
    found = stretches([b for b, _ in scores], [i for _, i in scores], steps)
    assert all(0 < likelihood <= 1.000001 for *_, likelihood in found)
    assert all(0 <= first < after <= len(scores) for first, after, _ in found)
    assert all(after - first <= LONGEST_SPAN for first, after, _ in found)
    chosen = best(found, least=0.1)
    assert all(one[1] <= other[0] for one, other in pairwise(chosen))


def test_one_word_alone_is_a_span_as_often_as_not() -> None:
    ((first, after, likelihood),) = stretches([0.0], [0.0], EVEN)
    assert (0, 1) == (first, after)
    assert pytest.approx(0.5) == likelihood


def test_all_ways_to_tag_two_words_count_the_same() -> None:
    # OO OB BO BB BI
    found = {(first, after): share for first, after, share in stretches([0, 0], [0, 0], EVEN)}
    assert {(0, 1): 0.4, (0, 2): 0.2, (1, 2): 0.4} == pytest.approx(found)


def test_a_model_is_read_as_it_was_written(tagging: BuiltinSkillTagging) -> None:
    model = tagging._model  # noqa: SLF001 - what was read is the point
    steps = [dict.fromkeys(("out_out", "out_begin", "begin_out", "begin_begin"), 7)] * 2
    more = dict.fromkeys(("begin_in", "in_out", "in_begin", "in_in"), -7)
    again = unpack(
        pack(
            lexicon=model.lexicon,
            weights=model.weights,
            steps=[{**some, **more} for some in steps],
            least=[0.5, 0.25],
            trained_on="nothing-1",
        )
    )
    assert again.version.startswith("nothing-1/")
    assert model.weights == again.weights
    assert model.lexicon.labels == again.lexicon.labels
    assert model.lexicon.words == again.lexicon.words
    assert [0.5, 0.25] == again.least


def test_a_file_of_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="tomorrow"):
        unpack(b'{"format": "tomorrow"}\n')


def test_what_no_catalogue_lists_is_found(tagging: BuiltinSkillTagging) -> None:
    text = "Requirements:\nExperience with Kubeflow, Snorkel and Vespa."
    found = [t.span.text for t in tagging.tag(text) if t.layer is SkillLayer.KNOWLEDGE]
    assert ["Kubeflow", "Snorkel", "Vespa"] == found


def test_prose_without_skills_has_none(tagging: BuiltinSkillTagging) -> None:
    text = "We meet on Friday in the park. Lunch is free, and dogs are welcome."
    assert () == tuple(t for t in tagging.tag(text) if t.layer is SkillLayer.KNOWLEDGE)


@given(text=st.text(max_size=200))
def test_any_text_is_quoted(tagging: BuiltinSkillTagging, text: str) -> None:
    assert all(text[t.span.start : t.span.end] == t.span.text for t in tagging.tag(text))


@pytest.mark.parametrize("piece", ["Go ", "Go, Rust\n", "a(b)c.", "\u2022", "x", "-" * 9 + " "])
def test_time_grows_with_the_text(tagging: BuiltinSkillTagging, piece: str) -> None:
    assert grows_linearly(tagging.tag, piece, characters=20_000)


WORDS_OF_LABELS = (
    *("machine", "learning", "data", "science", "of", "and", "Python", "SQL", "("),
    *("to-do", "full-stack", "developer", "non", "destructive", "testing", "bio-technology"),
)


@given(st.lists(st.sampled_from(WORDS_OF_LABELS), min_size=1, max_size=8))
def test_the_longest_label_that_begins_at_a_word_is_found(
    tagging: BuiltinSkillTagging, words: list[str]
) -> None:
    lexicon = tagging._model.lexicon  # noqa: SLF001 - against the plain way to look labels up
    keys = [bare(word) for word in words]
    expected: list[str] = []
    while len(expected) < len(keys):
        rest = keys[len(expected) :][:LONGEST_LABEL]
        known = [
            n for n in range(1, len(rest) + 1) if label_hash(" ".join(rest[:n])) in lexicon.labels
        ]
        count = max(known, default=0)
        kind = lexicon.labels[label_hash(" ".join(rest[:count]))] if count else ""
        more = "+" if count > 1 else ""
        expected += [f"B{kind}{more}", *[f"I{kind}{more}"] * (count - 1)] if count else [NO_LABEL]
    assert expected == lexicon.labelled(keys)


def test_no_name_or_number_of_a_text_is_remembered() -> None:
    tagging = BuiltinSkillTagging()
    tagging.tag(
        "Zyxwanda Quillbrook\nzyxwanda@quillbrook.example\n+49 30 55501234\nUses Python (daily)"
    )
    held = {
        word
        for found in gc.get_objects()
        if isinstance(found, dict) and "Python" in found and "Uses" in found
        for word in found
    }
    assert {"Python", "Uses", "("} <= held
    assert held.isdisjoint(("Zyxwanda", "Quillbrook", "zyxwanda@quillbrook.example", "55501234"))
