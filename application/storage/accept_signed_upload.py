"""Accept a document that was sent to a signed address."""

import asyncio
from collections.abc import AsyncIterable, AsyncIterator
from datetime import timedelta
from hashlib import sha256

from attrs import field, frozen

from application.ports.blob_storage import BlobStorage, UploadTerms
from application.ports.url_signer import UrlSigner
from application.storage.errors import (
    UploadChecksumError,
    UploadSizeError,
    UploadTooSlowError,
    UploadTypeError,
)
from application.storage.grants import UploadGrant


@frozen(kw_only=True)
class AcceptSignedUpload:
    """Command."""

    token: str = field(repr=False)
    media_type: str
    """As the sender says."""
    size: int | None
    """In bytes, as the sender says beforehand, if it does."""
    body: AsyncIterable[bytes] = field(repr=False)


@frozen(kw_only=True)
class AcceptSignedUploadHandler:
    """Whoever has the address may use it: the token says what for.

    Nothing is read of a body that cannot fit, and no more than fits of any other.
    """

    blobs: BlobStorage
    url_signer: UrlSigner
    longest: timedelta = timedelta(minutes=15)
    """That one upload may take: a sender that trickles does not hold a connection for ever."""

    async def __call__(self, command: AcceptSignedUpload) -> None:
        """Raise InvalidSignature-, UploadRefused-, StorageFull- or UnavailableError."""
        grant = UploadGrant.of(self.url_signer.verify(command.token))
        if command.media_type != grant.terms.media_type:
            raise UploadTypeError
        if command.size not in {None, grant.terms.size}:
            raise UploadSizeError
        try:
            async with asyncio.timeout(self.longest.total_seconds()):
                await self.blobs.put(grant.key, _fitting(command.body, grant.terms))
        except TimeoutError:
            raise UploadTooSlowError from None


async def _fitting(body: AsyncIterable[bytes], terms: UploadTerms) -> AsyncIterator[bytes]:
    """Pass on what comes; raise before the end when it cannot be what was signed."""
    digest, size = sha256(), 0
    async for part in body:
        size += len(part)
        if size > terms.size:
            raise UploadSizeError
        digest.update(part)
        yield part
    if size < terms.size:
        raise UploadSizeError
    if digest.hexdigest() != terms.sha256:
        raise UploadChecksumError
