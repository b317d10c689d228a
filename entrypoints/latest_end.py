"""The latest end of a process that was told to stop."""

import logging
import os
import threading

log = logging.getLogger(__name__)

LATEST = 24.5
"""Seconds after it was told to: ECS kills after 30."""
_TELLING = 0.3


def end_within(seconds: float = LATEST) -> None:
    """End the process then, whatever still hangs: a driver's thread, a client, a store.

    An orderly end comes before. What is still borrowed comes to others when its loan runs out, as
    after a kill; what was acknowledged is safe. To say it again changes nothing.
    """
    if any(thread.name == __name__ for thread in threading.enumerate()):
        return
    timer = threading.Timer(seconds, _end)
    timer.name, timer.daemon = __name__, True
    timer.start()


def _end() -> None:
    # In a thread: whoever reads the log may be what hangs.
    telling = threading.Thread(target=_tell, daemon=True)
    telling.start()
    telling.join(_TELLING)
    os._exit(0)


def _tell() -> None:
    log.warning("ended before everything could be closed: something hangs")
    logging.shutdown()
