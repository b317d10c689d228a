"""What a worker says: one JSON object a line."""

import json
import logging
import sys
from datetime import UTC, datetime

from entrypoints.discreet_trace import discreet_trace
from entrypoints.worker.tracing import current_traceparent


class JsonLines(logging.Formatter):
    """Time, level, who says it, what, and the trace of the event that is being handled."""

    def format(self, record: logging.LogRecord) -> str:
        """Keep exceptions to where they happened: their messages may quote somebody."""
        said = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "message": record.getMessage(),
        }
        if traceparent := current_traceparent():
            said["traceparent"] = traceparent
        if record.exc_info and record.exc_info[1]:
            said["trace"] = discreet_trace(record.exc_info[1])
        return json.dumps(said, ensure_ascii=False)


def log_to_standard_error() -> None:
    """Say everything of ours from "info" on, of others from "warning" on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("entrypoints").setLevel(logging.INFO)
