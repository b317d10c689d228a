"""What a catalogue of skills is shown of a résumé."""

# ruff: noqa: RUF001 - letters and dashes as people type them

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.candidates.reading import outlined
from domain.candidates.reading.blinding import blinded
from tests.unit.candidates.lookups import A_FEW

TEXT = """\
Kafka Redis
Backend Developer
kafka.redis@example.org | linkedin.com/in/kafka-redis
Nationality: German

Experience
Developer, Acme, 2019 – 2021
- Python and SQL

Education
BSc Physics, University of Excel, 2015 – 2018

Skills
Docker

Kafka Redis - 1/1
"""


@pytest.mark.parametrize("told", ["Kafka", "kafka", "Redis", "German", "Excel", "example.org"])
def test_who_somebody_is_is_not_shown(told: str) -> None:
    assert told in TEXT
    assert told not in outlined(TEXT, lookups=A_FEW).blind


@pytest.mark.parametrize("kept", ["Backend Developer", "Python and SQL", "BSc Physics", "Docker"])
def test_what_somebody_can_do_is_shown(kept: str) -> None:
    assert kept in outlined(TEXT, lookups=A_FEW).blind


@given(
    text=st.text(alphabet="ab \n.", max_size=60),
    ranges=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4),
)
def test_every_place_stays_where_it_is(text: str, ranges: list[tuple[int, int]]) -> None:
    inside = [(min(r), min(max(r), len(text))) for r in ranges if min(r) < len(text)]
    blind = blinded(text, inside)
    assert len(text) == len(blind)
    assert [at for at, c in enumerate(text) if c == "\n"] == [
        at for at, c in enumerate(blind) if c == "\n"
    ]
    hidden = {at for start, end in inside for at in range(start, end)}
    assert all(blind[at] == c for at, c in enumerate(text) if at not in hidden)


def test_one_word_stands_for_a_name_of_any_length() -> None:
    shown = {
        len(blinded(f"a {name} b", [(2, 2 + len(name))]).split())
        for name in ("Ed Ng", "Ana de la Fuente Ortiz")
    }
    assert {3} == shown
