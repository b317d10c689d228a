"""How blobs are kept, and how an address for one is signed."""

from typing import TYPE_CHECKING

from application.ports.blob_storage import BlobStorage
from application.ports.clock import Clock
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
    return S3BlobStorage(s3_access(settings), bucket=aws.bucket, kms_key=aws.kms_key or None)


def s3_access(settings: Settings) -> "AwsAccess":
    """Return how buckets are reached, which may be elsewhere than the rest of AWS."""
    from adapters.connections.aws import AwsAccess

    aws = settings.aws
    return AwsAccess(
        region=aws.region or None,
        endpoint=aws.s3_endpoint or aws.endpoint or None,
        access_key=aws.access_key.reveal or None,
        secret_key=aws.secret_key.reveal or None,
    )
