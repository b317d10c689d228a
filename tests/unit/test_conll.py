"""Files of sentences with spans that people marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.shared.skills import SkillLayer
from entrypoints.cli.agreement import Agreement
from entrypoints.cli.errors import CommandError
from entrypoints.cli.formats.conll import Tagged, read_conll

FILE = """\
Uses\tO\tO
Big\tB-Skill\tB-Knowledge
Query\tI-Skill\tI-Knowledge
.\tO\tO

Fun\tO\tO
"""


def sentences(data: str | bytes) -> list[list[Tagged]]:
    return read_conll(data.encode() if isinstance(data, str) else data, name="f.conll")


def test_a_file_has_sentences_of_words_with_two_layers() -> None:
    ((first, second),) = sentences(FILE)
    assert ("Uses", "Big", "Query", ".") == first.words
    assert ((1, 3),) == first.spans(SkillLayer.KNOWLEDGE)
    assert ((1, 3),) == first.spans(SkillLayer.SKILL)
    assert ("Fun",) == second.words


@pytest.mark.parametrize(
    "written",
    [
        FILE.replace("\n", "\r\n"),
        FILE.replace("\t", " "),
        FILE.replace("\t", "   "),
        FILE.rstrip("\n"),
        f"\n\n \t\n{FILE}\n\n\n",
        f"\ufeff{FILE}",
        f"-DOCSTART- -X- O\n\n{FILE}",
        f"-DOCSTART-\tO\tO\n{FILE}",
        FILE.replace("-Skill", "").replace("-Knowledge", "-LANGUAGE"),
    ],
)
def test_the_form_may_vary(written: str) -> None:
    assert [[t.words, t.tags] for t in sentences(FILE)[0]] == [
        [t.words, t.tags] for t in sentences(written)[0]
    ]


def test_a_document_begins_where_it_is_said() -> None:
    assert [2, 2] == [len(d) for d in sentences(f"{FILE}-DOCSTART- O O\n{FILE}")]


def test_a_span_ends_where_another_begins_and_may_begin_with_an_i() -> None:
    ((one,),) = sentences("a O I\nb O B\nc O I\nd O O\ne O B")
    assert ((0, 1), (1, 3), (4, 5)) == one.spans(SkillLayer.KNOWLEDGE)


def test_a_word_may_hold_what_elsewhere_ends_a_line() -> None:
    ((one,),) = sentences("a\u2028b\tO\tO\n\x85\tO\tO\n\u202fOracle\tO\tB\n")
    assert ("a\u2028b", "\x85", "\u202fOracle") == one.words


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("Big\tO\n", 1),
        ("Big O O\nQuery O\n", 2),
        ("Big O O O O\n", 1),
        ("Big O O\n\nthe secret X O\n", 3),
        (b"Big O O\n\xff O O\n", 2),
        (b"%PDF-1.7 \x80 binary", 1),
        ('{"spans": [1, 2, 3, 4]}', 1),
    ],
)
def test_what_is_no_such_file_is_told_with_its_line(written: str | bytes, line: int) -> None:
    with pytest.raises(CommandError, match=rf"f\.conll, line {line}:") as raised:
        sentences(written)
    assert "spans.unreadable" == raised.value.code
    assert "secret" not in raised.value.message


@pytest.mark.parametrize("written", ["", "\n\n", "-DOCSTART- O O\n\n"])
def test_a_file_without_sentences_is_told(written: str) -> None:
    with pytest.raises(CommandError, match="no sentence"):
        sentences(written)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        read = sentences(data)
    except CommandError:
        return
    assert all(len(s.words) == len(s.tags[0]) == len(s.tags[1]) for d in read for s in d)


def test_figures_count_exact_spans() -> None:
    counts = Agreement().and_of(marked=[(0, 1), (2, 4)], found=[(0, 1), (2, 3), (5, 6)])
    assert (2, 3, 1) == (counts.marked, counts.found, counts.right)
    assert (1 / 3, 1 / 2, 2 / 5) == (counts.precision, counts.recall, counts.f1)


def test_nothing_marked_and_nothing_found_is_zero() -> None:
    assert (0.0, 0.0, 0.0) == (Agreement().precision, Agreement().recall, Agreement().f1)
