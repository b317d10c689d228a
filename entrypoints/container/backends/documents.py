"""How documents are read."""

from typing import TYPE_CHECKING

from application.ports.ocr import Ocr
from application.ports.text_extraction import TextExtraction
from entrypoints.container.backends.blobs import s3_access
from entrypoints.settings import Settings

if TYPE_CHECKING:
    from adapters.connections.aws import AwsAccess


def memory_extraction(settings: Settings) -> TextExtraction:
    """Plain text alone."""
    from adapters.text_extraction.memory import MemoryTextExtraction

    return MemoryTextExtraction(max_bytes=settings.max_document_bytes)


def no_ocr() -> Ocr:
    """Read no pictures."""
    from adapters.ocr.none import NoOcr

    return NoOcr()


def memory_ocr() -> Ocr:
    """Read pictures that say themselves what they show."""
    from adapters.ocr.memory import MemoryOcr

    return MemoryOcr()


def tesseract_ocr(settings: Settings) -> Ocr:
    """Run the program of this machine."""
    from adapters.ocr.tesseract import TesseractOcr

    return TesseractOcr(seconds=settings.ocr_seconds)


def ocr_that_is_there(settings: Settings) -> Ocr:
    """Look in the path alone: nothing is started."""
    from adapters.ocr.tesseract import is_installed

    return tesseract_ocr(settings) if is_installed() else no_ocr()


def local_extraction(settings: Settings, ocr: Ocr) -> TextExtraction:
    """In a child process."""
    from adapters.text_extraction.local import LocalTextExtraction

    return LocalTextExtraction(
        max_bytes=settings.max_document_bytes, ocr=ocr, ocr_seconds=settings.ocr_seconds
    )


def textract_extraction(settings: Settings, aws: "AwsAccess") -> TextExtraction:
    """Read here what has text, at AWS what is a picture."""
    from adapters.text_extraction.local import LocalTextExtraction
    from adapters.text_extraction.textract import TextractTextExtraction
    from adapters.text_extraction.textract.completion import Notified, Polling
    from adapters.text_extraction.textract.objects import Objects
    from adapters.text_extraction.textract.service import Channel, Textract

    said = settings.aws
    channel = (
        Channel(topic_arn=said.textract_topic, role_arn=said.textract_role)
        if said.textract_topic
        else None
    )
    return TextractTextExtraction(
        LocalTextExtraction(max_bytes=settings.max_document_bytes),
        textract=Textract(aws, features=said.textract_features, channel=channel),
        objects=Objects(
            s3_access(settings),
            bucket=said.textract_bucket or said.bucket,
            kms_key=said.kms_key or None,
        ),
        completion=Notified(aws, queue=said.textract_queue) if channel else Polling(),
        seconds=settings.ocr_seconds,
    )
