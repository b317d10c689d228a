"""Whose certificate is checked: the stronger of setting and address holds."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit, urlunsplit

_LAX_CERTIFICATES = ("tlsinsecure", "tlsallowinvalidcertificates")
_LAX_NAMES = ("tlsinsecure", "tlsallowinvalidhostnames")
_OURS = frozenset({"tls", "ssl", *_LAX_CERTIFICATES, *_LAX_NAMES})
"""Options of an address that are said anew; the driver refuses some that say a thing twice."""


def encryption(url: str, *, tls: str, tls_ca: str | None) -> Mapping[str, Any]:
    """Return the driver's options. `tls` is "require", "verify" or "off".

    "off" leaves it to the address: mongodb+srv:// asks for it. Certificates that are given are
    used, and so checked.
    """
    if tls == "off":
        return {}
    said = _said(url)
    strict = tls == "verify" or bool(tls_ca)
    if not strict and not _verifies(url, said):
        return {"tls": True, "tlsAllowInvalidCertificates": True}
    return {
        "tls": True,
        "tlsAllowInvalidCertificates": False,
        "tlsAllowInvalidHostnames": not strict and _any(said, _LAX_NAMES),
        **({"tlsCAFile": tls_ca} if tls_ca else {}),
    }


def address(url: str, *, tls: str) -> str:
    """Return the address without what `encryption` says."""
    if tls == "off":
        return url
    parts = urlsplit(url)
    kept = (o for o in parts.query.split("&") if o.partition("=")[0].lower() not in _OURS)
    return urlunsplit(parts._replace(query="&".join(kept)))


def _verifies(url: str, said: Mapping[str, str]) -> bool:
    """Tell whether the driver would check the server's certificate if told nothing but this."""
    usual = "true" if url.startswith("mongodb+srv:") else "false"
    asked = said.get("tls", said.get("ssl", usual)) == "true"
    return asked and not _any(said, _LAX_CERTIFICATES)


def _any(said: Mapping[str, str], options: tuple[str, ...]) -> bool:
    return any(said.get(option) == "true" for option in options)


def _said(url: str) -> Mapping[str, str]:
    return {option.lower(): value for option, value in parse_qsl(urlsplit(url).query)}
