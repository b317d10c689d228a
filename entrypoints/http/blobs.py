"""Signed addresses of our own server: what S3 does for itself, for storages that cannot."""

from http import HTTPStatus
from typing import Annotated, Any

from litestar import Controller, Request, get, put
from litestar.datastructures import Headers
from litestar.di import NamedDependency
from litestar.exceptions import HTTPException
from litestar.params import PathParameter
from litestar.response import Stream
from litestar.status_codes import HTTP_204_NO_CONTENT

from application.ports.blob_storage import attachment
from application.storage.accept_signed_upload import (
    AcceptSignedUpload,
    AcceptSignedUploadHandler,
)
from application.storage.serve_signed_download import ServeSignedDownloadHandler
from entrypoints.http.ranges import UnsatisfiableRangeError, requested

Token = Annotated[str, PathParameter(max_length=8192)]

_MAX_DIGITS = 18


class BlobsController(Controller):
    """Nobody signs in here: the address itself is the permission.

    It is no part of the description: whoever has a signed request sends it as it is.
    """

    path = "/blobs"
    include_in_schema = False

    # The token says how much may come, and no byte is read before it was checked.
    @put("/{token:str}", status_code=HTTP_204_NO_CONTENT, request_max_body_size=None)
    async def upload(
        self,
        token: Token,
        request: Request[Any, Any, Any],
        accept_signed_upload: NamedDependency[AcceptSignedUploadHandler],
    ) -> None:
        """Store what was signed for, and nothing else."""
        await accept_signed_upload(
            AcceptSignedUpload(
                token=token,
                media_type=request.headers.get("content-type", ""),
                size=_length(request.headers),
                body=request.stream(),
            )
        )

    @get("/{token:str}")
    async def download(
        self,
        token: Token,
        request: Request[Any, Any, Any],
        serve_signed_download: NamedDependency[ServeSignedDownloadHandler],
    ) -> Stream:
        """Serve all of it, or the stretch that `Range` names."""
        document = await serve_signed_download(token)
        size = document.info.size
        try:
            stretch = requested(request.headers.get("range"), size)
        except UnsatisfiableRangeError:
            raise HTTPException(
                status_code=HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
                headers={"Content-Range": f"bytes */{size}"},
            ) from None
        start, end = (stretch.start, stretch.end) if stretch else (0, size)
        headers = {
            "Accept-Ranges": "bytes",
            "Content-Disposition": attachment(document.name),
            "Content-Length": str(end - start),
            "ETag": f'"{document.info.sha256}"',
        }
        if stretch:
            headers["Content-Range"] = stretch.content_range(size)
        return Stream(
            serve_signed_download.parts(document, start=start, end=end),
            status_code=HTTPStatus.PARTIAL_CONTENT if stretch else HTTPStatus.OK,
            media_type=document.media_type,
            headers=headers,
        )


def _length(headers: Headers) -> int | None:
    said = headers.get("content-length", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) <= _MAX_DIGITS else None
