"""Personal details as they were read, with what the person wrote laid over them."""

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from domain.candidates.corrections.model import Corrections
from domain.candidates.corrections.pairing import Slot, paired
from domain.candidates.fields import PERSONAL_BASICS, Section
from domain.candidates.networks import site_among
from domain.candidates.profile import PersonalDetails
from domain.candidates.texts import FieldText, written, written_value
from domain.shared.text import PERSON, Found, Span
from domain.shared.values import Place


def overlay_personal(read: PersonalDetails, corrections: Corrections) -> PersonalDetails:
    """Return the details with every correction in them."""
    changes: dict[str, Any] = {
        field.attribute: written_value(field, text.texts)
        for field in PERSONAL_BASICS
        if field.name not in {"url", "location"} and (text := corrections.field(field.name))
    }
    if where := corrections.field("location"):
        # coordinates follow from the place that was read
        changes |= {"place": _place(where), "coordinates": None}
    changes["links"] = _links(read.links, corrections)
    return evolve(read, **changes)


def link_slots(links: Sequence[Found[str]], corrections: Corrections) -> tuple[Slot, ...]:
    """Bring links and corrections of them together: all but the person's own site."""
    site = site_among(links)
    others = [link for n, link in enumerate(links) if n != site]
    return paired(Section.PROFILES, others, corrections.of(Section.PROFILES))


def link_of(slot: Slot) -> Found[str] | None:
    """Return the link of a slot as it is now; None when the person took it out."""
    if slot.correction is None:
        found: Found[str] = slot.read
        return found
    url = next((t.texts for t in slot.correction.identity if t.field == "url"), ())
    if slot.correction.removed or not url:
        return None
    return written(url[0])


def _links(links: Sequence[Found[str]], corrections: Corrections) -> tuple[Found[str], ...]:
    site = site_among(links)
    mine = [links[site]] if site is not None else []
    if text := corrections.field("url"):
        mine = [written(url) for url in text.texts]
    if not corrections.of(Section.PROFILES) and text is None:
        return tuple(links)
    others = filter(None, map(link_of, link_slots(links, corrections)))
    return (*mine, *others)


def _place(text: FieldText) -> Found[Place] | None:
    """Return what city, region and country mean; None when all are cleared."""
    if not any(text.texts):
        return None
    city, region, country = text.texts
    place = Place(city=city, region=region, country=country)
    said = str(place)
    return Found(value=place, span=Span(start=0, end=len(said), text=said), by=PERSON)
