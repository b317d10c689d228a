"""The use cases of contests: matching's, too."""

from dependency_injector import providers

from application.matching.decide_contest import DecideContestHandler
from application.matching.list_contests import ListContestsHandler
from application.matching.raise_contest import RaiseContestHandler
from application.matching.show_contest import ReplayContestHandler, ShowContestHandler
from application.matching.withdraw_contest import WithdrawContestHandler
from entrypoints.container.backends import Backends
from entrypoints.container.matching import MatchingContainer


class ContestsContainer(MatchingContainer):
    """Imports no other context."""

    raise_contest = providers.Factory(
        RaiseContestHandler,
        unit_of_work=Backends.unit_of_work,
        scorer=MatchingContainer.scorer,
        clock=Backends.clock,
        ids=Backends.ids,
    )
    withdraw_contest = providers.Factory(
        WithdrawContestHandler, unit_of_work=Backends.unit_of_work, clock=Backends.clock
    )
    decide_contest = providers.Factory(
        DecideContestHandler, unit_of_work=Backends.unit_of_work, clock=Backends.clock
    )
    show_contest = providers.Factory(ShowContestHandler, unit_of_work=Backends.reading)
    replay_contest = providers.Factory(
        ReplayContestHandler,
        unit_of_work=Backends.reading,
        show_contest=show_contest,
        knowledge=MatchingContainer.knowledge,
    )
    list_contests = providers.Factory(ListContestsHandler, unit_of_work=Backends.reading)
