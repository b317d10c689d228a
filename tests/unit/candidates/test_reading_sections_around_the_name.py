"""A column of lists may come ahead of the name: what follows the name is none of them."""

from domain.candidates.profile import Profile
from domain.candidates.reading import read_resume
from tests.unit.candidates.catalogue import find

_PRINTED = """Contact
jane@roe.dev

Certifications
Certified Scrum Product Owner
First Aid at Work

Honors-Awards
Product Team of the Year

Jane Roe
Senior Product Manager
Utrecht, Netherlands
"""


def profile(text: str) -> Profile:
    return read_resume(text, find(text)).profile


def test_a_list_ends_at_the_name() -> None:
    read = profile(_PRINTED)
    assert ["Certified Scrum Product Owner", "First Aid at Work"] == [
        one.name.value for one in read.certificates
    ]
    assert ["Product Team of the Year"] == [one.title.value for one in read.awards]
    assert read.headline is not None
    assert "Senior Product Manager" == read.headline.value


def test_who_gave_a_certificate_is_no_skill() -> None:
    text = "Jane Roe\nj@roe.dev\nCERTIFICATES\nKubernetes Administrator, Docker, May 2020\n"
    assert ["Kubernetes"] == [claim.name for claim in profile(text).skills]
