"""Lists whose items each say how much they matter."""

import pytest

from domain.jobs.advertisement import RequirementKind
from domain.jobs.reading.cues import Wish, find_cues
from tests.unit.jobs.test_reading_requirements import MUST, NICE, kinds

Kinds = dict[str, RequirementKind]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Python required, Go preferred", {"Python": MUST, "Go": NICE}),
        ("Go preferred, Python required", {"Python": MUST, "Go": NICE}),
        ("Python required, Go and Rust preferred", {"Python": MUST, "Go": NICE, "Rust": NICE}),
        ("Python required, Go, Rust preferred", {"Python": MUST, "Go": NICE, "Rust": NICE}),
        (
            "Python and SQL required, Go preferred, Rust a plus",
            {"Python": MUST, "SQL": MUST, "Go": NICE, "Rust": NICE},
        ),
        ("Must have Python, nice to have Go", {"Python": MUST, "Go": NICE}),
        ("Nice to have Go, Python required", {"Python": MUST, "Go": NICE}),
        ("Python, SQL, Go (preferred)", {"Python": MUST, "SQL": MUST, "Go": NICE}),
        ("Python (required), Go (preferred), SQL", {"Python": MUST, "SQL": MUST, "Go": NICE}),
        ("Python a must, Go a plus", {"Python": MUST, "Go": NICE}),
        ("Python, Go preferred", {"Python": MUST, "Go": NICE}),
        ("Python, Go preferred, SQL", {"Python": MUST, "Go": NICE, "SQL": MUST}),
        ("Python and Go preferred", {"Python": NICE, "Go": NICE}),
        ("Python, SQL and Go preferred", {"Python": NICE, "SQL": NICE, "Go": NICE}),
        ("Python, SQL, or Go preferred", {"Python": NICE, "SQL": NICE, "Go": NICE}),
        ("Python, SQL, Go are a plus", {"Python": NICE, "SQL": NICE, "Go": NICE}),
        ("Python is a plus, SQL", {"Python": NICE, "SQL": MUST}),
        ("SQL, Docker is a plus", {"SQL": MUST, "Docker": NICE}),
        ("Fluent English, knowledge of German is a plus", {"English": MUST, "German": NICE}),
        (
            "Python and SQL, Docker or Kubernetes preferred",
            {"Python": MUST, "SQL": MUST, "Docker": NICE, "Kubernetes": NICE},
        ),
        ("Python and SQL, a degree preferred", {"Python": MUST, "SQL": MUST}),
        ("Python required, a degree preferred", {"Python": MUST}),
        ("We are looking for Python, Go preferred", {"Python": MUST, "Go": NICE}),
        (
            "Python developers must know SQL, Go preferred",
            {"Python": MUST, "SQL": MUST, "Go": NICE},
        ),
        ("Excel preferred", {"Excel": NICE}),
        ("Excel is a plus.", {"Excel": NICE}),
        ("Docker, Kubernetes, etc. a plus", {"Docker": NICE, "Kubernetes": NICE}),
        ("Python: required, Go: preferred", {"Python": MUST, "Go": NICE}),
        ("Required: Python, preferred: Go", {"Python": MUST, "Go": NICE}),
        ("Python, required; Go, preferred", {"Python": MUST, "Go": NICE}),
        ("Python imprescindible, Docker deseable", {"Python": MUST, "Docker": NICE}),
        ("Python zwingend, Docker von Vorteil", {"Python": MUST, "Docker": NICE}),
        ("Python exigé, Docker apprécié", {"Python": MUST, "Docker": NICE}),
        (
            "English, German and Dutch preferred; Python required",
            {"English": NICE, "German": NICE, "Dutch": NICE, "Python": MUST},
        ),
        ("Python/Django preferred", {"Python": NICE, "Django": NICE}),
        ("Python with Django preferred", {"Python": NICE, "Django": NICE}),
        ("SQL, Python/Django preferred", {"SQL": MUST, "Python": NICE, "Django": NICE}),
        ("Go, Rust experience a plus.", {"Go": MUST, "Rust": NICE}),
    ],
)
def test_a_word_right_behind_an_item_is_about_that_item(sentence: str, expected: Kinds) -> None:
    assert expected == kinds(f"Requirements\n- {sentence}\n")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Python required, Go not required", {"Python": MUST}),
        ("Python, no Java experience required", {"Python": MUST}),
        ("No Java experience required, Python is a must", {"Python": MUST}),
        ("Python and SQL, degree not required", {"Python": MUST, "SQL": MUST}),
        ("Java is not required, but would be a plus", {"Java": NICE}),
        ("You do not need Java or Kotlin", {}),
        ("Java and Kotlin are not required", {}),
        ("Go is preferred but not required, Python", {"Go": NICE, "Python": MUST}),
        ("Preferred but not required: Python", {"Python": NICE}),
        ("Python (preferred but not required)", {"Python": NICE}),
        ("Excel, SQL desirable but not essential", {"Excel": MUST, "SQL": NICE}),
        ("Docker von Vorteil, aber nicht zwingend erforderlich", {"Docker": NICE}),
    ],
)
def test_what_is_not_needed_takes_nothing_else_with_it(sentence: str, expected: Kinds) -> None:
    assert expected == kinds(f"Requirements\n- {sentence}\n")


def test_cues_stand_in_order_and_apart() -> None:
    folded = "python required, go preferred but not required, no java required"
    cues = find_cues(folded, 0, len(folded))
    assert [
        (Wish.NEEDED, "required"),
        (Wish.WELCOME, "preferred but not required"),
        (Wish.UNNEEDED, "no java required"),
    ] == [(cue.wish, folded[cue.start : cue.end]) for cue in cues]


def test_without_a_heading_too_each_item_is_what_it_says() -> None:
    assert {"Python": MUST, "Go": NICE} == kinds("Baker\n\nPython required, Go preferred.\n")
