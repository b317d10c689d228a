"""The use cases of candidates."""

from operator import attrgetter

from dependency_injector import providers

from application.candidates.answer_question import AnswerQuestionHandler
from application.candidates.change_preferences import ChangePreferencesHandler
from application.candidates.correct_profile import CorrectProfileHandler
from application.candidates.export_json_resume import ExportJsonResumeHandler
from application.candidates.import_json_resume import ImportJsonResumeHandler
from application.candidates.list_questions import ListQuestionsHandler
from application.candidates.propose_facts import ProposeFacts
from application.candidates.reactions.when_candidate_changed_forget_profile import (
    WhenCandidateChangedForgetProfile,
)
from application.candidates.reactions.when_reading_was_given_up_reject_resume import (
    WhenReadingWasGivenUpRejectResume,
)
from application.candidates.reactions.when_resume_rejected_delete_document import (
    WhenResumeRejectedDeleteDocument,
)
from application.candidates.reactions.when_resume_uploaded_read_it import WhenResumeUploadedReadIt
from application.candidates.read_text import ReadText
from application.candidates.show_candidate import ShowCandidateHandler
from application.candidates.undo_correction import UndoCorrectionHandler
from application.candidates.upload_resume import UploadResumeHandler
from application.shared.cache_keys import PROFILE_LASTS
from domain.candidates.model import Candidate
from entrypoints.container.backends import Backends
from entrypoints.container.caching import read_through


class CandidatesContainer(Backends):
    """Imports no other context."""

    cached_profiles = providers.Singleton(
        read_through(Candidate, attrgetter("version"), lasts=PROFILE_LASTS),
        cache=Backends.cache,
        metrics=Backends.metrics,
    )
    upload_resume = providers.Factory(
        UploadResumeHandler,
        unit_of_work=Backends.unit_of_work,
        cached=cached_profiles,
        blobs=Backends.blob_storage,
        text_extraction=Backends.text_extraction,
        clock=Backends.clock,
        ids=Backends.ids,
    )
    show_candidate = providers.Factory(
        ShowCandidateHandler, unit_of_work=Backends.reading, cached=cached_profiles
    )
    change_preferences = providers.Factory(
        ChangePreferencesHandler,
        unit_of_work=Backends.unit_of_work,
        cached=cached_profiles,
        clock=Backends.clock,
    )
    correct_profile = providers.Factory(
        CorrectProfileHandler,
        unit_of_work=Backends.unit_of_work,
        cached=cached_profiles,
        catalogue=Backends.skill_catalogue,
        clock=Backends.clock,
    )
    undo_correction = providers.Factory(
        UndoCorrectionHandler,
        unit_of_work=Backends.unit_of_work,
        cached=cached_profiles,
        clock=Backends.clock,
    )
    import_json_resume = providers.Factory(
        ImportJsonResumeHandler,
        unit_of_work=Backends.unit_of_work,
        cached=cached_profiles,
        blobs=Backends.blob_storage,
        text_extraction=Backends.text_extraction,
        catalogue=Backends.skill_catalogue,
        clock=Backends.clock,
        ids=Backends.ids,
    )
    export_json_resume = providers.Factory(
        ExportJsonResumeHandler,
        show_candidate=show_candidate,
        catalogue=Backends.skill_catalogue,
    )
    list_questions = providers.Factory(
        ListQuestionsHandler, show_candidate=show_candidate, clock=Backends.clock
    )
    answer_question = providers.Factory(
        AnswerQuestionHandler,
        unit_of_work=Backends.unit_of_work,
        cached=cached_profiles,
        catalogue=Backends.skill_catalogue,
        clock=Backends.clock,
    )
    when_candidate_changed_forget_profile = providers.Factory(
        WhenCandidateChangedForgetProfile, cached=cached_profiles
    )
    read_text = providers.Factory(
        ReadText,
        catalogue=Backends.skill_catalogue,
        tagging=Backends.skill_tagging,
        gazetteer=Backends.gazetteer,
        phone_numbers=Backends.phone_numbers,
    )
    propose_facts = providers.Factory(ProposeFacts, language_model=Backends.language_model)
    when_resume_uploaded_read_it = providers.Factory(
        WhenResumeUploadedReadIt,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        blobs=Backends.blob_storage,
        text_extraction=Backends.text_extraction,
        catalogue=Backends.skill_catalogue,
        propose_facts=propose_facts,
        read_text=read_text,
        clock=Backends.clock,
    )
    when_reading_was_given_up_reject_resume = providers.Factory(
        WhenReadingWasGivenUpRejectResume,
        unit_of_work=Backends.unit_of_work,
        clock=Backends.clock,
    )
    when_resume_rejected_delete_document = providers.Factory(
        WhenResumeRejectedDeleteDocument, blobs=Backends.blob_storage
    )
