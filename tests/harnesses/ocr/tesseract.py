"""The program of this machine."""

from tests.harnesses import Harness


class TesseractHarness(Harness):
    needs = ("tesseract",)


HARNESS = TesseractHarness()
