"""The use cases of jobs."""

from dependency_injector import providers

from application.jobs.close_job import CloseJobHandler
from application.jobs.edit_job import EditJobHandler
from application.jobs.list_jobs import ListJobsHandler
from application.jobs.post_job import PostJobHandler
from application.jobs.propose_terms import ProposeTermsHandler
from application.jobs.publish_job import PublishJobHandler
from application.jobs.read_job_document import ReadJobDocumentHandler
from application.jobs.show_job import ShowJobHandler
from entrypoints.container.backends import Backends


class JobsContainer(Backends):
    """Imports no other context."""

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
        catalogue=Backends.skill_catalogue,
        clock=Backends.clock,
    )
    publish_job = providers.Factory(
        PublishJobHandler, unit_of_work=Backends.unit_of_work, clock=Backends.clock
    )
    close_job = providers.Factory(
        CloseJobHandler, unit_of_work=Backends.unit_of_work, clock=Backends.clock
    )
    show_job = providers.Factory(ShowJobHandler, unit_of_work=Backends.reading)
    list_jobs = providers.Factory(ListJobsHandler, unit_of_work=Backends.reading)
