"""Whether everything that was chosen answers."""

import asyncio

from attrs import frozen

from application.ports.lifecycle import Lifecycle, UnavailableError
from entrypoints.container.backends import Backends, selectors

_PATIENCE = 5.0
"""Seconds: less than a load balancer waits."""


class NotReadyError(UnavailableError):
    """Something that the product needs does not answer: the arguments name the ports."""


@frozen(kw_only=True)
class Readiness:
    """Asks every adapter with connections, all at once."""

    container: Backends

    async def __call__(self) -> None:
        """Raise NotReadyError, with the names of ports and nothing of how they are reached."""
        pings = {
            port: self._answers(adapter)
            for port in selectors()
            if isinstance(adapter := getattr(self.container, port)(), Lifecycle)
        }
        answers = await asyncio.gather(*pings.values())
        away = [port for port, answered in zip(pings, answers, strict=True) if not answered]
        if away:
            raise NotReadyError(*away)

    async def _answers(self, adapter: Lifecycle) -> bool:
        try:
            async with asyncio.timeout(_PATIENCE):
                await adapter.ping()
        except Exception:  # noqa: BLE001 - whatever a client library raises, it is away
            return False
        return True
