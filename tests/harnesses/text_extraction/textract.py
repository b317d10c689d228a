"""The strict fake of Textract: no emulator reads anything."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from tests.harnesses import Harness
from tests.pictures import SCANNED, picture, saved, scanned
from tests.servers.textract import FakeTextract
from tests.servers.textract_blocks import PageOfBlocks
from tests.servers.textract_http import fake_textract


class TextractHarness(Harness):
    def __init__(self) -> None:
        self._running = ExitStack()
        self._fake: FakeTextract | None = None

    def start(self) -> None:
        """Serve from a thread of this process."""
        self._fake = self._running.enter_context(fake_textract())
        page = PageOfBlocks()
        for place, line in enumerate(SCANNED):
            page.line(line, 0.1, 0.1 + 0.016 * place)
        for data in (saved(picture(*SCANNED)), scanned(picture(*SCANNED))):
            self._fake.shows(data, page.blocks)

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """Lead the product there."""
        assert self._fake is not None, "started"
        return {**super().fresh(folder), **self._fake.environment}

    def stop(self) -> None:
        """Leave nothing behind."""
        self._running.close()


HARNESS = TextractHarness()
