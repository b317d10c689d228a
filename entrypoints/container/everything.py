"""All contexts in one process."""

from entrypoints.container.backends import check_choices
from entrypoints.container.candidates import CandidatesContainer
from entrypoints.container.companies import CompaniesContainer
from entrypoints.container.contests import ContestsContainer
from entrypoints.container.documents import DocumentsContainer
from entrypoints.container.fairness import FairnessContainer
from entrypoints.container.identity import IdentityContainer
from entrypoints.container.jobs import JobsContainer
from entrypoints.container.matching import MatchingContainer
from entrypoints.container.operations import OperationsContainer
from entrypoints.container.skills import SkillsContainer
from entrypoints.container.statistics import StatisticsContainer
from entrypoints.settings import Settings


class Container(
    IdentityContainer,
    SkillsContainer,
    CompaniesContainer,
    CandidatesContainer,
    JobsContainer,
    ContestsContainer,
    StatisticsContainer,
    MatchingContainer,
    FairnessContainer,
    OperationsContainer,
    DocumentsContainer,
):
    """Every use case."""


def build_container(settings: Settings) -> Container:
    """Raise SettingsError when a chosen backend does not exist."""
    check_choices(settings)
    return Container(settings=settings)
