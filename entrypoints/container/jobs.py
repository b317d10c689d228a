"""The use cases of jobs."""

from operator import attrgetter

from dependency_injector import providers

from application.jobs.attach_document import AttachDocumentHandler
from application.jobs.close_job import CloseJobHandler
from application.jobs.edit_job import EditJobHandler
from application.jobs.list_jobs import ListJobsHandler
from application.jobs.offer_attachment import OfferAttachmentHandler
from application.jobs.open_attachment import OpenAttachmentHandler
from application.jobs.post_job import PostJobHandler
from application.jobs.propose_terms import ProposeTermsHandler
from application.jobs.publish_job import PublishJobHandler
from application.jobs.reactions.when_job_changed_forget_it import WhenJobChangedForgetIt
from application.jobs.read_job_document import ReadJobDocumentHandler
from application.jobs.remove_attachment import RemoveAttachmentHandler
from application.jobs.show_job import ShowJobHandler
from application.jobs.show_posting import ShowPostingHandler
from application.shared.cache_keys import JOB_LASTS
from domain.jobs.model import Job
from entrypoints.container.backends import Backends
from entrypoints.container.caching import read_through


class JobsContainer(Backends):
    """Imports no other context."""

    cached_jobs = providers.Singleton(
        read_through(Job, attrgetter("version"), lasts=JOB_LASTS),
        cache=Backends.cache,
        metrics=Backends.metrics,
    )
    propose_terms = providers.Factory(ProposeTermsHandler, catalogue=Backends.skill_catalogue)
    read_job_document = providers.Factory(
        ReadJobDocumentHandler, text_extraction=Backends.text_extraction
    )
    post_job = providers.Factory(
        PostJobHandler,
        unit_of_work=Backends.unit_of_work,
        propose_terms=propose_terms,
        clock=Backends.clock,
        ids=Backends.ids,
    )
    edit_job = providers.Factory(
        EditJobHandler,
        unit_of_work=Backends.unit_of_work,
        cached=cached_jobs,
        catalogue=Backends.skill_catalogue,
        clock=Backends.clock,
    )
    publish_job = providers.Factory(
        PublishJobHandler,
        unit_of_work=Backends.unit_of_work,
        cached=cached_jobs,
        clock=Backends.clock,
    )
    close_job = providers.Factory(
        CloseJobHandler,
        unit_of_work=Backends.unit_of_work,
        cached=cached_jobs,
        clock=Backends.clock,
    )
    show_job = providers.Factory(ShowJobHandler, unit_of_work=Backends.reading, cached=cached_jobs)
    show_posting = providers.Factory(
        ShowPostingHandler, unit_of_work=Backends.reading, show_job=show_job
    )
    when_job_changed_forget_it = providers.Factory(WhenJobChangedForgetIt, cached=cached_jobs)
    list_jobs = providers.Factory(ListJobsHandler, unit_of_work=Backends.reading)
    offer_attachment = providers.Factory(
        OfferAttachmentHandler,
        unit_of_work=Backends.reading,
        blobs=Backends.blob_storage,
        url_signer=Backends.url_signer,
        clock=Backends.clock,
        ids=Backends.ids,
    )
    attach_document = providers.Factory(
        AttachDocumentHandler,
        unit_of_work=Backends.unit_of_work,
        cached=cached_jobs,
        reading=Backends.reading,
        blobs=Backends.blob_storage,
        url_signer=Backends.url_signer,
        clock=Backends.clock,
        ids=Backends.ids,
    )
    open_attachment = providers.Factory(
        OpenAttachmentHandler,
        show_job=show_job,
        blobs=Backends.blob_storage,
        clock=Backends.clock,
    )
    remove_attachment = providers.Factory(
        RemoveAttachmentHandler,
        unit_of_work=Backends.unit_of_work,
        cached=cached_jobs,
        blobs=Backends.blob_storage,
    )
