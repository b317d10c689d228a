"""Where people are found: profiles in networks, and sites of their own."""

import re
from collections.abc import Sequence

from attrs import frozen

from domain.shared.text import Found

_NETWORKS = {
    "linkedin.com": ("LinkedIn", r"in/"),
    "xing.com": ("XING", r"profile/"),
    "github.com": ("GitHub", ""),
    "gitlab.com": ("GitLab", ""),
    "bitbucket.org": ("Bitbucket", ""),
    "stackoverflow.com": ("Stack Overflow", r"users/"),
    "twitter.com": ("Twitter", "@?"),
    "x.com": ("X", "@?"),
    "mastodon.social": ("Mastodon", "@"),
    "facebook.com": ("Facebook", ""),
    "instagram.com": ("Instagram", ""),
    "medium.com": ("Medium", "@"),
    "dev.to": ("DEV", ""),
    "kaggle.com": ("Kaggle", ""),
    "behance.net": ("Behance", ""),
    "dribbble.com": ("Dribbble", ""),
    "youtube.com": ("YouTube", "@"),
    "researchgate.net": ("ResearchGate", r"profile/"),
    "orcid.org": ("ORCID", ""),
    "scholar.google.com": ("Google Scholar", r"citations\?user="),
    "soundcloud.com": ("SoundCloud", ""),
}
"""By host: the name, and what stands before the name of a user."""
_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.|[a-z]{2}\.(?=linkedin))?([^/?#\s]+)/?(.*)", re.IGNORECASE
)
_USER = re.compile(r"[\w.~%-]{1,100}")


@frozen(kw_only=True)
class NetworkProfile:
    """What an address says about where it leads."""

    network: str
    username: str | None
    """None where the address does not show it."""


def network_profile(url: str) -> NetworkProfile | None:
    """Return the network that an address belongs to; None for any other site."""
    address = _ADDRESS.fullmatch(url.strip())
    known = _NETWORKS.get(address[1].casefold()) if address else None
    if address is None or known is None:
        return None
    network, before = known
    user = re.match(rf"{before}({_USER.pattern})(?:[/?#].*)?$", address[2])
    return NetworkProfile(network=network, username=user[1] if user else None)


def site_among(links: Sequence[Found[str]]) -> int | None:
    """Return which link is the person's own site: the first that belongs to no network."""
    own = (n for n, link in enumerate(links) if network_profile(link.value) is None)
    return next(own, None)


def with_scheme(url: str) -> str:
    """Give an address its scheme, which people leave out."""
    return url if "://" in url else f"https://{url}"
