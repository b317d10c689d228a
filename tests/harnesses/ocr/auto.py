"""What is found here, which is Tesseract where tests run."""

from tests.harnesses.ocr.tesseract import TesseractHarness

HARNESS = TesseractHarness()
