"""Words in boxes, in the order in which a person reads them."""

from collections import Counter
from collections.abc import Sequence

from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from adapters.text_extraction.reading_order import page_text, reading_order

LETTER, HEIGHT, LEADING = 6, 10, 14


@frozen
class Box:
    text: str
    left: float
    top: float
    right: float
    bottom: float


Line = tuple[Box, ...]


def line(text: str, left: float, top: float) -> Line:
    """Words with a space between; two spaces are a gap."""
    boxes = []
    for word in text.split(" "):
        right = left + LETTER * len(word)
        if word:
            boxes.append(Box(word, left, top, right, top + HEIGHT))
        left = right + LETTER if word else left + 5 * LETTER
    return tuple(boxes)


def block(lines: Sequence[str], left: float, top: float) -> list[Line]:
    return [line(text, left, top + LEADING * number) for number, text in enumerate(lines)]


def mixed(lines: Sequence[Line]) -> list[Line]:
    """From top to bottom, as an engine that knows no columns gives them."""
    return sorted(lines, key=lambda each: (each[0].top, each[0].left))


HEADER = "Maria Wagner, Senior Developer in Madrid, looks for work with people that she likes"
SIDE = ["Skills", "Python", "Kubernetes", "Languages", "Spanish", "German"]
MAIN = [
    "Experience at a few places",
    "Acme built services in Go",
    "and led a team of six people",
    "Globex wrote firmware in C",
    "for pumps and for valves",
    "Education in the north",
    "University of Hamburg",
]


def test_lines_come_from_top_to_bottom_whatever_order_they_were_seen_in() -> None:
    lines = block(MAIN, 50, 50)
    assert "\n".join(MAIN) == page_text(reversed(lines))


def test_a_side_bar_is_read_on_its_own_and_what_spans_the_page_first() -> None:
    lines = [
        *block([HEADER], 50, 20),
        *block(SIDE, 50, 50),
        *block(MAIN, 200, 50),
    ]
    assert "\n".join([HEADER, *SIDE, "", *MAIN]).split() == page_text(mixed(lines)).split()


def test_an_engine_that_sees_no_columns_does_no_harm() -> None:
    joined = [
        (*left, *right)
        for left, right in zip(block(SIDE, 50, 55), block(MAIN, 200, 50), strict=False)
    ]
    assert [*" ".join(SIDE).split(), *" ".join(MAIN[:-1]).split()] == page_text(joined).split()


def test_three_columns_are_read_one_after_the_other() -> None:
    words = [[f"{column}{row}" * 4 for row in range(6)] for column in "abc"]
    lines = [
        each
        for column, texts in enumerate(words)
        for each in block(texts, 50 + 150 * column, 50 + 3 * column)
    ]
    assert [word for column in words for word in column] == page_text(mixed(lines)).split()


def test_columns_below_a_long_text_are_found() -> None:
    text = [HEADER] * 20
    lines = [
        *block(text, 50, 20),
        *block(SIDE, 50, 20 + 22 * LEADING),
        *block(MAIN, 200, 20 + 22 * LEADING),
    ]
    words = " ".join([*text, *SIDE, *MAIN]).split()
    assert words == page_text(mixed(lines)).split()


def test_dates_at_the_right_stay_with_their_line() -> None:
    rows = [("Acme", "2019"), ("Globex", "2017"), ("Initech", "2015"), ("Hooli", "2013")]
    lines = []
    for number, (name, year) in enumerate(rows):
        lines += block([f"Engineer at {name}"], 50, 50 + LEADING * number)
        lines += block([year], 500, 50 + LEADING * number)
    expected = "\n".join(f"Engineer at {name}\t{year}" for name, year in rows)
    assert expected == page_text(mixed(lines))


def test_a_gap_between_paragraphs_is_an_empty_line() -> None:
    lines = [*block(["one", "two"], 50, 50), *block(["three"], 50, 110)]
    assert "one\ntwo\n\nthree" == page_text(lines)


def test_nothing_is_no_text() -> None:
    assert "" == page_text([])
    assert "" == page_text([()])


boxes = st.builds(
    lambda text, left, top, width, height: Box(text, left, top, left + width, top + height),
    st.text("abc", min_size=1, max_size=3),
    *(st.integers(0, 300), st.integers(0, 300), st.integers(1, 90), st.integers(1, 30)),
)


@given(st.lists(st.lists(boxes, max_size=6).map(tuple), max_size=40))
def test_every_word_comes_out_once_wherever_it_stands(lines: list[Line]) -> None:
    given_words = Counter(box for each in lines for box in each)
    assert given_words == Counter(box for row in reading_order(lines) for box in row)
    texts = Counter({box.text: 0 for box in given_words})
    for box, times in given_words.items():
        texts[box.text] += times
    assert texts == Counter(page_text(lines).split())


@given(st.lists(st.lists(boxes, min_size=1, max_size=4).map(tuple), max_size=20))
def test_the_unit_of_measure_changes_nothing(lines: list[Line]) -> None:
    smaller = [
        tuple(Box(b.text, b.left / 8, b.top / 8, b.right / 8, b.bottom / 8) for b in each)
        for each in lines
    ]
    assert page_text(lines) == page_text(smaller)


def test_a_page_full_of_words_takes_no_long_time() -> None:
    lines = [line("a b c d", 30 * (n % 100), 3 * (n // 100)) for n in range(5_000)]
    assert 20_000 == len(page_text(lines).split())
