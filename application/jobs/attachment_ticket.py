"""What a company keeps between asking for an upload and confirming it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Self

from attrs import frozen

from application.ports.blob_storage import UploadTerms
from application.ports.url_signer import InvalidSignatureError
from domain.jobs.attachments import OfferedDocument
from domain.jobs.content_types import AttachmentType
from domain.shared.ids import AccountId, AttachmentId, JobId

UPLOAD_LASTS = timedelta(minutes=15)
TICKET_LASTS = timedelta(hours=1)
"""An upload is swept no earlier than this after it came."""

_DOES = "does"
_ATTACH = "attach"


@frozen(kw_only=True)
class AttachmentTicket:
    """Binds an upload to who asked for it, for which job, and what it was said to be."""

    account_id: AccountId
    job_id: JobId
    attachment_id: AttachmentId
    offered: OfferedDocument

    @property
    def upload_key(self) -> str:
        """Where it waits until it is confirmed."""
        return f"uploads/{self.account_id}/{self.attachment_id}"

    def blob_key(self, confirmation: str) -> str:
        """Where it is kept then.

        Each confirmation has a key of its own: what one stores, the removal of another's
        attachment does not delete.
        """
        return f"attachments/{self.job_id}/{self.attachment_id}/{confirmation}"

    @property
    def terms(self) -> UploadTerms:
        """What may be uploaded."""
        offered = self.offered
        return UploadTerms(
            size=offered.size, sha256=offered.sha256, media_type=offered.media_type.value
        )

    def statement(self) -> dict[str, str]:
        """Say it in words to sign."""
        return {
            _DOES: _ATTACH,
            "account": self.account_id,
            "job": self.job_id,
            "attachment": self.attachment_id,
            "name": self.offered.name,
            "media_type": self.offered.media_type.value,
            "size": str(self.offered.size),
            "sha256": self.offered.sha256,
        }

    @classmethod
    def of(cls, statement: Mapping[str, str]) -> Self:
        """Raise InvalidSignatureError for a statement of another kind."""
        if statement.get(_DOES) != _ATTACH:
            raise InvalidSignatureError
        return cls(
            account_id=AccountId(statement["account"]),
            job_id=JobId(statement["job"]),
            attachment_id=AttachmentId(statement["attachment"]),
            offered=OfferedDocument(
                name=statement["name"],
                media_type=AttachmentType(statement["media_type"]),
                size=int(statement["size"]),
                sha256=statement["sha256"],
            ),
        )
