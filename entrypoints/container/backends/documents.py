"""How storages and readers of documents are built."""

from functools import cache
from typing import TYPE_CHECKING

from application.ports.blob_storage import BlobStorage
from application.ports.clock import Clock
from application.ports.gazetteer import Gazetteer
from application.ports.language_model import LanguageModel
from application.ports.ocr import Ocr
from application.ports.phone_numbers import PhoneNumbers
from application.ports.skill_catalogue import SkillCatalogue
from application.ports.skill_tagging import SkillTagging
from application.ports.text_extraction import TextExtraction
from application.ports.url_signer import UrlSigner
from entrypoints.settings import Settings

if TYPE_CHECKING:
    from adapters.connections.aws import AwsAccess


def memory_url_signer(clock: Clock) -> UrlSigner:
    """Sign with a key of this object."""
    from adapters.url_signer.memory import MemoryUrlSigner

    return MemoryUrlSigner(clock)


def local_url_signer(settings: Settings, clock: Clock) -> UrlSigner:
    """Sign with a key derived from that of access tokens: every process has the same."""
    from adapters.url_signer.local import LocalUrlSigner

    return LocalUrlSigner(
        clock, signing_key=settings.signing_key.reveal, key_file=settings.data / "signing-key"
    )


def memory_blobs(settings: Settings, clock: Clock, url_signer: UrlSigner) -> BlobStorage:
    """For tests and one-shot commands."""
    from adapters.blob_storage.memory import MemoryBlobStorage

    return MemoryBlobStorage(clock, url_signer, public_url=settings.public_url)


def filesystem_blobs(settings: Settings, url_signer: UrlSigner) -> BlobStorage:
    """Keep them in a folder."""
    from adapters.blob_storage.filesystem import FilesystemBlobStorage

    return FilesystemBlobStorage(
        settings.data / "blobs", url_signer, public_url=settings.public_url
    )


def s3_blobs(settings: Settings) -> BlobStorage:
    """S3, and servers that speak like it."""
    from adapters.blob_storage.s3 import S3BlobStorage

    aws = settings.aws
    return S3BlobStorage(_s3_access(settings), bucket=aws.bucket, kms_key=aws.kms_key or None)


def _s3_access(settings: Settings) -> "AwsAccess":
    from adapters.connections.aws import AwsAccess

    aws = settings.aws
    return AwsAccess(
        region=aws.region or None,
        endpoint=aws.s3_endpoint or aws.endpoint or None,
        access_key=aws.access_key.reveal or None,
        secret_key=aws.secret_key.reveal or None,
    )


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
            _s3_access(settings),
            bucket=said.textract_bucket or said.bucket,
            kms_key=said.kms_key or None,
        ),
        completion=Notified(aws, queue=said.textract_queue) if channel else Polling(),
        seconds=settings.ocr_seconds,
    )


def memory_catalogue() -> SkillCatalogue:
    """Know a few skills."""
    from adapters.skill_catalogue.memory import MemorySkillCatalogue

    return MemorySkillCatalogue()


def builtin_catalogue() -> SkillCatalogue:
    """All that is shipped."""
    from adapters.skill_catalogue.builtin import BuiltinSkillCatalogue

    return BuiltinSkillCatalogue()


def rules_engine() -> LanguageModel:
    """Use what is always there: no model, no network."""
    from adapters.language_model.rules import RulesLanguageModel

    return RulesLanguageModel()


def scripted_engine() -> LanguageModel:
    """Say what tests tell it to."""
    from adapters.language_model.scripted import ScriptedLanguageModel

    return ScriptedLanguageModel()


def memory_gazetteer() -> Gazetteer:
    """Know a few towns."""
    from adapters.gazetteer.memory import MemoryGazetteer

    return MemoryGazetteer()


@cache
def builtin_gazetteer() -> Gazetteer:
    """All that is shipped; it never changes, so that one is enough for a process."""
    from adapters.gazetteer.builtin import BuiltinGazetteer

    return BuiltinGazetteer()


def memory_phone_numbers() -> PhoneNumbers:
    """Know a few countries."""
    from adapters.phone_numbers.memory import MemoryPhoneNumbers

    return MemoryPhoneNumbers()


def library_phone_numbers() -> PhoneNumbers:
    """Know all countries."""
    from adapters.phone_numbers.library import LibraryPhoneNumbers

    return LibraryPhoneNumbers()


def memory_tagging() -> SkillTagging:
    """Tag a few words."""
    from adapters.skill_tagging.memory import MemorySkillTagging

    return MemorySkillTagging()


def builtin_tagging() -> SkillTagging:
    """Use the model that is shipped; it is loaded when first asked."""
    from adapters.skill_tagging.builtin import BuiltinSkillTagging

    return BuiltinSkillTagging()
