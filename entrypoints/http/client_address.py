"""Where a request comes from."""

import re
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any

from litestar.connection import ASGIConnection

_BRACKETED = re.compile(r"\[([^\]]*)\](?::[0-9]{1,5})?")
_HOUSEHOLD = 64
"""Bits of an IPv6 address that are given to a customer: the rest they choose as they like."""


def client_address(connection: ASGIConnection[Any, Any, Any, Any], *, proxies: int) -> str:
    """Return the address of the peer, or of whom the outermost of so many proxies heard.

    Each proxy appends whom it heard to X-Forwarded-For. What stands before the entries of our own
    proxies a client may have written, so it is never looked at. IPv6 is cut to its network.
    """
    peer = connection.client.host if connection.client else ""
    if not proxies:
        return _network(peer)
    forwarded = ",".join(connection.headers.getall("x-forwarded-for", []))
    heard = forwarded.rsplit(",", proxies)[-proxies:][0]
    try:
        return _network(str(_address(heard.strip())))
    except ValueError:
        return _network(peer)  # a proxy that does not say whom it heard: they share its limit


def _address(heard: str) -> IPv4Address | IPv6Address:
    """Read an address, with a port behind it or not: some load balancers add the client's.

    `192.0.2.1:4711`, `[2001:db8::1]:4711`; the port says nothing of whom they heard. Raise
    ValueError for anything else.
    """
    if bracketed := _BRACKETED.fullmatch(heard):
        return IPv6Address(bracketed[1])
    host, colon, port = heard.partition(":")
    return ip_address(host if colon and port.isdecimal() else heard)


def _network(address: str) -> str:
    try:
        found: IPv4Address | IPv6Address = ip_address(address)
    except ValueError:
        return address  # a peer without one, such as a Unix socket
    if isinstance(found, IPv4Address):
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(IPv6Network((int(found), _HOUSEHOLD), strict=False))
