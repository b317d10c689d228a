"""What looks like the headings of a page."""

from adapters.text_extraction.local.child.pdf.headings import is_heading, looks_of_headings
from adapters.text_extraction.local.child.pdf.rows import Piece, piece_of
from adapters.text_extraction.local.child.pdf.words import Word

_BOLD, _PLAIN = (1,), (2,)


def test_what_looks_like_the_usual_name_of_a_part_is_a_heading() -> None:
    own, usual = _line("What I do", _BOLD, 12), _line("Skills", _BOLD, 12)
    body = _line("Ledgers and reports for banks", _PLAIN, 10)
    looks = looks_of_headings([own, usual, body])
    assert is_heading(own, looks)
    assert not is_heading(body, looks)


def test_most_lines_may_be_headings_but_not_most_words() -> None:
    lines = [_line(text, _BOLD, 12) for text in ("Skills", "Languages", "Besides")]
    body = _line("Ledgers and reports for banks", _PLAIN, 10)
    assert all(is_heading(line, looks_of_headings([*lines, body])) for line in lines)


def test_a_page_that_looks_alike_has_headings_by_their_names_alone() -> None:
    own, usual = _line("What I do", _PLAIN, 10), _line("Skills", _PLAIN, 10)
    looks = looks_of_headings([own, usual])
    assert is_heading(usual, looks)
    assert not is_heading(own, looks)


def _line(text: str, look: tuple[int, ...], size: float) -> Piece:
    return piece_of(
        [
            Word(word, 0, 10, 0, size, (0, 0, 10, 10), 0, 0, place, place, look=look)
            for place, word in enumerate(text.split())
        ]
    )
