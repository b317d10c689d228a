"""Corrections of the person's own site and of their profiles, in an imported document."""

from typing import Any

from domain.candidates.corrections.model import Corrections
from domain.candidates.corrections.pairing import Slot
from domain.candidates.corrections.personal_overlay import link_of, link_slots
from domain.candidates.json_resume.amendment import Amendment
from domain.candidates.json_resume.json_text import Node
from domain.candidates.networks import network_profile, site_among, with_scheme


def amend_site(amendment: Amendment, basics: Node | None, personal: Corrections) -> dict[str, Any]:
    """Change the site where it stands, or return it for `basics`."""
    text = personal.field("url")
    if text is None:
        return {}
    at = site_among(amendment.read.personal.links)
    site = amendment.read.links[at] if at is not None else None
    if site and text.texts == (site.link.value,):
        return {}
    url = with_scheme(text.texts[0]) if text.texts else None
    profiles = amendment.array(basics, "profiles")
    if site is None or site.profile is None or profiles is None:
        return {"url": url}
    if url is None:
        amendment.remove(profiles, site.profile, "/basics/profiles")
    else:
        node = profiles.items[site.profile]
        amendment.put(node, f"/basics/profiles/{site.profile}", "url", url)
    return {}


def amend_profiles(
    amendment: Amendment, basics: Node | None, personal: Corrections
) -> dict[str, Any]:
    """Change profiles where they stand; return a list of them where there is none yet."""
    links = amendment.read.personal.links
    site = site_among(links)
    others = [link for n, link in enumerate(amendment.read.links) if n != site]
    there = amendment.array(basics, "profiles")
    added = []
    for slot in link_slots(links, personal):
        link = link_of(slot)
        if slot.correction is None:
            continue
        if slot.origin is None:
            added += [network_entry(link.value)] if link else []
        elif (place := others[slot.origin].profile) is not None and there:
            _amend(amendment, there, place, slot)
    if there is None:
        return {"profiles": added} if added else {}
    for entry in added:
        amendment.splice.append(there, entry)
    return {}


def _amend(amendment: Amendment, profiles: Node, place: int, slot: Slot) -> None:
    link = link_of(slot)
    if link is None:
        amendment.remove(profiles, place, "/basics/profiles")
    elif link.value != slot.read.value:
        made = network_entry(link.value)
        for name in ("network", "username", "url"):
            amendment.put(profiles.items[place], f"/basics/profiles/{place}", name, made.get(name))


def network_entry(url: str) -> dict[str, str]:
    """Return what an address says as an item of `profiles`."""
    known = network_profile(url)
    return {
        **({"network": known.network} if known else {}),
        **({"username": known.username} if known and known.username else {}),
        "url": with_scheme(url),
    }
