"""The strict fake of Textract: no emulator reads anything."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from tests.harnesses import Harness
from tests.servers.textract import FakeTextract
from tests.servers.textract_http import fake_textract


class TextractHarness(Harness):
    def __init__(self) -> None:
        self._running = ExitStack()
        self._fake: FakeTextract | None = None

    def start(self) -> None:
        """Serve from a thread of this process."""
        self._fake = self._running.enter_context(fake_textract())

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """Lead the product there."""
        assert self._fake is not None, "started"
        return {**super().fresh(folder), **self._fake.environment}

    def stop(self) -> None:
        """Leave nothing behind."""
        self._running.close()


HARNESS = TextractHarness()
