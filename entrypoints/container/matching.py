"""The use cases of matching."""

from operator import attrgetter

from dependency_injector import providers

from application.matching.analyse_gap import AnalyseGapHandler
from application.matching.knowledge import Knowledge
from application.matching.list_job_matches import ListJobMatchesHandler
from application.matching.list_my_matches import ListMyMatchesHandler, MyMatches
from application.matching.reactions.when_candidate_changed_rank_jobs import (
    WhenCandidateChangedRankJobs,
)
from application.matching.reactions.when_candidate_changed_update_job_rankings import (
    WhenCandidateChangedUpdateJobRankings,
)
from application.matching.reactions.when_job_changed_rank_candidates import (
    WhenJobChangedRankCandidates,
)
from application.matching.reactions.when_job_changed_update_candidate_rankings import (
    WhenJobChangedUpdateCandidateRankings,
)
from application.matching.reactions.when_matches_found_announce_them import (
    WhenMatchesFoundAnnounceThem,
)
from application.matching.reactions.when_matches_found_forget_list import (
    WhenMatchesFoundForgetList,
)
from application.matching.reactions.when_ranking_ran_short_fill_it import (
    WhenRankingRanShortFillIt,
)
from application.matching.replay_match import ReplayMatchHandler
from application.matching.scorer import Scorer
from application.matching.show_match import ShowMatchHandler
from application.shared.cache_keys import MATCHES_LAST
from entrypoints.container.backends import Backends
from entrypoints.container.caching import read_through


class MatchingContainer(Backends):
    """Imports no other context."""

    cached_matches = providers.Singleton(
        read_through(MyMatches, attrgetter("version"), lasts=MATCHES_LAST),
        cache=Backends.cache,
        metrics=Backends.metrics,
    )
    list_my_matches = providers.Factory(
        ListMyMatchesHandler, unit_of_work=Backends.reading, cached=cached_matches
    )
    when_matches_found_forget_list = providers.Factory(
        WhenMatchesFoundForgetList, cached=cached_matches
    )
    list_job_matches = providers.Factory(ListJobMatchesHandler, unit_of_work=Backends.reading)
    knowledge = providers.Singleton(
        Knowledge, catalogue=Backends.skill_catalogue, embedding=Backends.text_embedding
    )
    show_match = providers.Factory(
        ShowMatchHandler, unit_of_work=Backends.reading, knowledge=knowledge
    )
    analyse_gap = providers.Factory(
        AnalyseGapHandler,
        unit_of_work=Backends.reading,
        catalogue=Backends.skill_catalogue,
        knowledge=knowledge,
        clock=Backends.clock,
    )
    replay_match = providers.Factory(
        ReplayMatchHandler, unit_of_work=Backends.reading, knowledge=knowledge
    )

    scorer = providers.Factory(Scorer, knowledge=knowledge, clock=Backends.clock)
    when_candidate_changed_rank_jobs = providers.Factory(
        WhenCandidateChangedRankJobs,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        scorer=scorer,
        clock=Backends.clock,
    )
    when_candidate_changed_update_job_rankings = providers.Factory(
        WhenCandidateChangedUpdateJobRankings,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        scorer=scorer,
        clock=Backends.clock,
    )
    when_job_changed_rank_candidates = providers.Factory(
        WhenJobChangedRankCandidates,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        scorer=scorer,
        clock=Backends.clock,
    )
    when_job_changed_update_candidate_rankings = providers.Factory(
        WhenJobChangedUpdateCandidateRankings,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        scorer=scorer,
        clock=Backends.clock,
    )
    when_matches_found_announce_them = providers.Factory(
        WhenMatchesFoundAnnounceThem, push_topic=Backends.push_topic
    )
    when_ranking_ran_short_fill_it = providers.Factory(
        WhenRankingRanShortFillIt,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        scorer=scorer,
        clock=Backends.clock,
    )
