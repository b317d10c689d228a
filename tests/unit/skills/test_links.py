"""What counts as an address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.skills.links import LinkZones, links


@pytest.mark.parametrize(
    "link",
    [
        "john@stripe.com",
        "https://react.dev/learn",
        "www.python.org",
        "github.com/johndoe",
        "linkedin.com/in/java",
        "/usr/local/python",
        "~/docker/run",
        "C:\\Python\\java.exe",
    ],
)
def test_addresses_and_paths_are_links(link: str) -> None:
    assert [(6, 6 + len(link))] == list(links(f"write {link} for more"))


@pytest.mark.parametrize(
    "text", ["HTML/CSS", "CI/CD", "React/Redux/Vue.js", "Node.js/Express", "and/or", "5/10"]
)
def test_alternatives_are_no_links(text: str) -> None:
    assert [] == list(links(text))


@given(st.text(max_size=200), st.integers(min_value=0, max_value=200))
def test_a_place_is_inside_just_when_a_link_covers_it(text: str, at: int) -> None:
    assert any(start <= at < end for start, end in links(text)) == (at in LinkZones(text))
