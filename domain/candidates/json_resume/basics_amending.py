"""Corrections of `basics`, in an imported document."""

from collections.abc import Iterator
from typing import Any

from domain.candidates.corrections.model import Corrections
from domain.candidates.fields import PERSONAL_BASICS, PROFILE_BASICS, Field
from domain.candidates.json_resume.amendment import Amendment, json_value
from domain.candidates.json_resume.json_text import Node, NodeKind
from domain.candidates.json_resume.link_amending import amend_profiles, amend_site
from domain.candidates.profile import Profile
from domain.candidates.texts import FieldText, texts_of
from domain.shared.countries import country_code
from domain.shared.text import Found
from domain.shared.values import Place

_PARTS = ("address", "postalCode", "city", "region", "countryCode")


def amend_basics(amendment: Amendment, personal: Corrections, profile: Corrections) -> None:
    """Write what was corrected; without `basics`, make them."""
    node = amendment.root.get("basics")
    basics = node if node and node.kind is NodeKind.OBJECT else None
    values = dict(_plain(amendment, personal, profile))
    where = personal.field("location")
    if where and where.texts != _said(amendment.read.personal.place):
        location = _location(where)
        if not basics or not _amend_location(amendment, basics, location):
            values["location"] = location
    values |= amend_site(amendment, basics, personal)
    values |= amend_profiles(amendment, basics, personal)
    if basics:
        for name, value in values.items():
            amendment.put(basics, "/basics", name, value)
    elif any(value is not None for value in values.values()):
        made = {name: value for name, value in values.items() if value is not None}
        amendment.put(amendment.root, "", "basics", made)


def _plain(
    amendment: Amendment, personal: Corrections, profile: Corrections
) -> Iterator[tuple[str, Any]]:
    read = amendment.read
    told = Profile(headline=read.headline, summary=read.summary)
    yield from _changed(PERSONAL_BASICS, personal, read.personal)
    yield from _changed(PROFILE_BASICS, profile, told)


def _changed(
    fields: tuple[Field, ...], corrections: Corrections, read: object
) -> Iterator[tuple[str, Any]]:
    for field in fields:
        text = corrections.field(field.name)
        if text is None or field.name in {"url", "location"}:
            continue
        if text.texts != texts_of(read, field):
            yield field.name, json_value(field.kind, text.texts)


def _said(place: Found[Place] | None) -> tuple[str, str, str]:
    value = place.value if place else Place()
    return value.city, value.region, value.country


def _location(text: FieldText) -> dict[str, str] | None:
    if not any(text.texts):
        return None
    city, region, country = text.texts
    code = country_code(country)
    parts = {
        "address": str(Place(city=city, region=region, country=country)) if not code else "",
        "city": city,
        "region": region,
        "countryCode": code or "",
    }
    return {name: part for name, part in parts.items() if part and (name != "address" or country)}


def _amend_location(amendment: Amendment, basics: Node, location: dict[str, str] | None) -> bool:
    """Change the parts of a location that is there already."""
    node = basics.get("location")
    if location is None or node is None or node.kind is not NodeKind.OBJECT:
        return False
    before = (
        _location(FieldText(field="location", texts=_said(amendment.read.personal.place))) or {}
    )
    moved = location.get("city") != before.get("city")
    for part in _PARTS:
        stays = before.get(part) == location.get(part)
        if part in {"address", "postalCode"}:
            # the street is theirs: it goes with the city, or for a country without a code
            stays = not moved and (stays or not location.get(part))
        if not stays:
            amendment.put(node, "/basics/location", part, location.get(part))
    return True
