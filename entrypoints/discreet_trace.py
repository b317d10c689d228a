"""Where an error came from, fit for a log."""

import traceback


def discreet_trace(error: BaseException) -> str:
    """Return the frames and kinds of an error and its causes.

    Without their messages: those may quote what somebody sent.
    """
    chain: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        chain.append("".join(traceback.format_tb(seen.__traceback__)) + type(seen).__qualname__)
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\n".join(chain)
