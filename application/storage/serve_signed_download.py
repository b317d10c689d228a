"""Serve a document to whoever has a signed address of it."""

from collections.abc import AsyncIterator

from attrs import frozen

from application.ports.blob_storage import BlobInfo, BlobStorage
from application.ports.url_signer import UrlSigner
from application.storage.grants import DownloadGrant


@frozen(kw_only=True)
class ServedDocument:
    """A document, and how it must be served."""

    info: BlobInfo
    media_type: str
    name: str


@frozen(kw_only=True)
class ServeSignedDownloadHandler:
    """First what it is, then the bytes, or the stretch of them that was asked for."""

    blobs: BlobStorage
    url_signer: UrlSigner

    async def __call__(self, token: str) -> ServedDocument:
        """Raise InvalidSignature-, BlobNotFound- or UnavailableError."""
        grant = DownloadGrant.of(self.url_signer.verify(token))
        info = await self.blobs.info(grant.key)
        return ServedDocument(info=info, media_type=grant.media_type, name=grant.name)

    def parts(self, document: ServedDocument, *, start: int, end: int) -> AsyncIterator[bytes]:
        """See BlobStorage.stream."""
        return self.blobs.stream(document.info.key, start=start, end=end)
