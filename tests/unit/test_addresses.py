"""What is an address of a mailbox or a page, and what only looks like one."""

import pytest

from domain.shared.addresses import ADDRESS
from tests.growth import grows_linearly


@pytest.mark.parametrize(
    "text",
    [
        *("mira@koch.example", "https://koch.example", "www.koch.example", "github.com/mkoch"),
        *("de.linkedin.com/in/mira-koch", "mira-koch.github.io/blog", "koch.co.uk/cv"),
    ],
)
def test_an_address_is_found_whole(text: str) -> None:
    assert [text] == ADDRESS.findall(f"At {text} since")


@pytest.mark.parametrize(
    "text", ["ASP.NET/C#", "VB.NET/Java", "TCP/IP", "Node.js/React", "Dipl.Ing/Leiter", "10/12.5"]
)
def test_a_technology_is_none(text: str) -> None:
    assert [] == ADDRESS.findall(f"With {text} since")


@pytest.mark.parametrize("unit", ["a", "a.", "www"])
def test_a_text_without_blanks_is_looked_at_once(unit: str) -> None:
    assert grows_linearly(ADDRESS.findall, unit, characters=40_000)
