"""What a signed address of our own server lets its holder do, as a statement that can be signed."""

from collections.abc import Mapping
from typing import Self

from attrs import frozen

from application.ports.blob_storage import UploadTerms
from application.ports.url_signer import InvalidSignatureError

_DOES = "does"
_UPLOAD, _DOWNLOAD = "upload", "download"


@frozen(kw_only=True)
class UploadGrant:
    """Store these very bytes under this key."""

    key: str
    terms: UploadTerms

    def statement(self) -> dict[str, str]:
        """Say it in words to sign."""
        return {
            _DOES: _UPLOAD,
            "key": self.key,
            "size": str(self.terms.size),
            "sha256": self.terms.sha256,
            "media_type": self.terms.media_type,
        }

    @classmethod
    def of(cls, statement: Mapping[str, str]) -> Self:
        """Raise InvalidSignatureError for a statement of another kind."""
        _check(statement, _UPLOAD)
        terms = UploadTerms(
            size=int(statement["size"]),
            sha256=statement["sha256"],
            media_type=statement["media_type"],
        )
        return cls(key=statement["key"], terms=terms)


@frozen(kw_only=True)
class DownloadGrant:
    """Read this document, as an attachment of that type and name."""

    key: str
    media_type: str
    name: str

    def statement(self) -> dict[str, str]:
        """Say it in words to sign."""
        return {
            _DOES: _DOWNLOAD,
            "key": self.key,
            "media_type": self.media_type,
            "name": self.name,
        }

    @classmethod
    def of(cls, statement: Mapping[str, str]) -> Self:
        """Raise InvalidSignatureError for a statement of another kind."""
        _check(statement, _DOWNLOAD)
        return cls(key=statement["key"], media_type=statement["media_type"], name=statement["name"])


def _check(statement: Mapping[str, str], does: str) -> None:
    # What was signed for another purpose is good for that one alone.
    if statement.get(_DOES) != does:
        raise InvalidSignatureError
