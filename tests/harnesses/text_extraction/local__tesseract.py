"""With an engine that reads pictures."""

from collections.abc import Mapping
from pathlib import Path

from tests.harnesses import Harness


class LocalWithTesseract(Harness):
    needs = ("tesseract",)

    def fresh(self, folder: Path) -> Mapping[str, str]:
        """Choose it."""
        return {**super().fresh(folder), "JOBGRAPH_OCR": "tesseract"}


HARNESS = LocalWithTesseract()
