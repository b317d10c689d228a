"""Tesseract: no server but a program, found like one."""

import subprocess
from collections.abc import Sequence

from tests.servers.server import Server, ServerMissingError, program

LANGUAGES = frozenset({"deu", "eng", "fra", "spa"})


class TesseractProgram(Server):
    """Nothing runs between pictures."""

    name = "tesseract"

    def start(self) -> None:
        """Look whether it is there, with the languages that tests read."""
        said = subprocess.run(
            [program("tesseract"), "--list-langs"], capture_output=True, check=True, text=True
        )
        missing = LANGUAGES - set(said.stdout.split())
        if missing:
            raise ServerMissingError(f"tesseract lacks {', '.join(sorted(missing))}: make servers")

    def command(self) -> Sequence[str]:
        """Never run as a server."""
        return [program("tesseract")]

    def answers(self) -> bool:
        """Say yes: it is asked when it is needed."""
        return True

    def stop(self) -> None:
        """Nothing is left behind."""


SHARED = TesseractProgram()
