"""What makes every score: matching's own use cases need it, and whoever counts scores."""

from dependency_injector import providers

from application.matching.scorer import Scorer
from entrypoints.container.backends import Backends


class ScoringContainer(Backends):
    """One knowledge of the world for a process."""

    knowledge = Backends.taxonomy
    scorer = providers.Factory(Scorer, knowledge=knowledge, clock=Backends.clock)
