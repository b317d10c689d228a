"""Plain text, Markdown and JSON Resume, however long their lines: time is linear in them."""

from collections.abc import Callable

import pytest

from adapters.text_extraction.plain.json_resume import is_json_resume
from adapters.text_extraction.plain.links import linked
from adapters.text_extraction.plain.markdown import is_markdown, markdown_text
from tests.growth import grows_linearly


def _wrapped(before: str, after: str) -> Callable[[str], object]:
    return lambda piece: markdown_text(f"{before}{piece}{after}")


def test_a_string_that_never_ends_takes_linear_time() -> None:
    assert grows_linearly(lambda piece: is_json_resume('{"' + piece), '\\"', characters=64_000)


@pytest.mark.parametrize("piece", ['\\"', '"', "{", '"a":', "\\", '"\\'])
def test_json_takes_linear_time(piece: str) -> None:
    assert grows_linearly(lambda text: is_json_resume("{" + text), piece, characters=64_000)


def test_a_string_that_the_first_look_cuts_ends_the_look() -> None:
    assert is_json_resume('{"work": [], "name": "' + "\\n" * 2**18 + '"}')
    assert not is_json_resume('{"name": "' + "\\n" * 2**18 + '", "work": []}')


@pytest.mark.parametrize(
    ("before", "piece", "after"),
    [
        ("# a", " ", "b"),
        ("# a", " #", "b"),
        ("# a", "#", "b"),
        ("#", " ", ""),
        ("a|b\n", " ", "x|"),
        ("a|b\n--", " ", "x|"),
        ("a|b\n", "--|", "x"),
        ("a|b\n", "-", "x|"),
        ("-", " -", "x"),
        ("---", " ", "x"),
        ("a\n", "=", "x"),
        ("", "`", "x`"),
        ("", "> ", "x"),
        ("-", " ", "x"),
        ("[a](", " ", "x"),
        ("[a](b", " ", "x"),
        ("[a]:", " ", ""),
        ("<", "a", ""),
        ("", "<!--", ""),
        ("", "[a](", ""),
        ("", "*a ", ""),
        ("", "_a ", ""),
    ],
)
def test_markdown_takes_linear_time(before: str, piece: str, after: str) -> None:
    assert grows_linearly(_wrapped(before, after), piece, characters=16_000)
    assert grows_linearly(
        lambda text: is_markdown(f"{before}{text}{after}"), piece, characters=16_000
    )


@pytest.mark.parametrize("text", ["/", " "])
def test_the_text_of_a_link_takes_linear_time(text: str) -> None:
    assert grows_linearly(
        lambda piece: linked(f"a{piece}b", "https://example.org"), text, characters=16_000
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("# Jane Roe", "Jane Roe"),
        ("## Work  ##  ", "Work"),
        ("# Roe #1", "Roe #1"),
        ("# C#", "C#"),
        ("#  Work ### a", "Work ### a"),
        ("|a|b|\n|---|:--:|\n|c|d|", "a\tb\nc\td"),
        ("|a|b|\n  --- | ---  \n|c|d|", "a\tb\nc\td"),
        ("|a|b|\n|---|x|", "a\tb\n---\tx"),
    ],
)
def test_marks_of_headings_and_tables_go(written: str, read: str) -> None:
    assert read == markdown_text(written).text


@pytest.mark.parametrize("reference", ["&#" + "1" * 5000 + ";", "&#x" + "f" * 5000 + ";"])
def test_a_character_with_an_endless_number_is_no_character(reference: str) -> None:
    assert "Jane" in markdown_text(f"Jane {reference}").text
