"""The use cases of documents that come and go past the API, and of those left behind."""

from dependency_injector import providers

from application.candidates.kept_resumes import KeptResumes
from application.jobs.kept_attachments import KeptAttachments
from application.operations.sweep_orphans import SweepOrphans
from application.operations.sweep_uploads import SweepUploads
from application.storage.accept_signed_upload import AcceptSignedUploadHandler
from application.storage.serve_signed_download import ServeSignedDownloadHandler
from entrypoints.container.backends import Backends


class DocumentsContainer(Backends):
    """Names every context that keeps documents."""

    accept_signed_upload = providers.Factory(
        AcceptSignedUploadHandler, blobs=Backends.blob_storage, url_signer=Backends.url_signer
    )
    serve_signed_download = providers.Factory(
        ServeSignedDownloadHandler, blobs=Backends.blob_storage, url_signer=Backends.url_signer
    )
    sweep_uploads = providers.Factory(
        SweepUploads, blobs=Backends.blob_storage, clock=Backends.clock
    )
    sweep_orphans = providers.Factory(
        SweepOrphans,
        blobs=Backends.blob_storage,
        clock=Backends.clock,
        kept=providers.Dict(
            resumes=providers.Factory(KeptResumes, unit_of_work=Backends.unit_of_work),
            attachments=providers.Factory(KeptAttachments, unit_of_work=Backends.unit_of_work),
        ),
    )
