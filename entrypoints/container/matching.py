"""The use cases of matching."""

from collections.abc import Callable
from operator import attrgetter

from dependency_injector import providers
from dependency_injector.providers import Provider

from application.matching.adopt_policy import AdoptPolicyHandler
from application.matching.analyse_gap import AnalyseGapHandler
from application.matching.compare_counterfactuals import CompareCounterfactualsHandler
from application.matching.contenders import AllContenders, Contenders
from application.matching.cut_daily_ranking import CutDailyRanking
from application.matching.fresh_index import IndexedContenders
from application.matching.list_job_matches import ListJobMatchesHandler
from application.matching.list_job_sides import ListJobSidesHandler
from application.matching.list_my_matches import ListMyMatchesHandler, MyMatches
from application.matching.ports import MatchingUnitOfWork
from application.matching.preview_policy import PreviewPolicyHandler
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
from application.matching.reactions.when_policy_adopted_rank_candidates import (
    WhenPolicyAdoptedRankCandidates,
)
from application.matching.reactions.when_policy_adopted_update_candidate_rankings import (
    WhenPolicyAdoptedUpdateCandidateRankings,
)
from application.matching.reactions.when_ranking_ran_short_fill_it import (
    WhenRankingRanShortFillIt,
)
from application.matching.reactions.when_ranking_shard_due_rank_it import (
    WhenRankingShardDueRankIt,
)
from application.matching.replay_match import ReplayMatchHandler
from application.matching.show_match import ShowMatchHandler
from application.matching.show_policy import ShowPolicyHandler
from application.ports.match_index import MatchIndex, TakesColumns
from application.shared.cache_keys import MATCHES_LAST
from application.shared.turns import Turns
from entrypoints.container.backends import Backends
from entrypoints.container.caching import read_through
from entrypoints.container.scoring import ScoringContainer


def _contenders(index: MatchIndex, reading: Callable[[], MatchingUnitOfWork]) -> Contenders:
    """Keep everybody in memory only where an index makes it worth it."""
    if isinstance(index, TakesColumns):
        return IndexedContenders(index=index, reading=reading)
    return AllContenders(reading=reading)


class MatchingContainer(ScoringContainer):
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
    show_match = providers.Factory(
        ShowMatchHandler, unit_of_work=Backends.reading, scorer=ScoringContainer.scorer
    )
    analyse_gap = providers.Factory(
        AnalyseGapHandler,
        unit_of_work=Backends.reading,
        knowledge=ScoringContainer.knowledge,
        clock=Backends.clock,
    )
    replay_match = providers.Factory(
        ReplayMatchHandler, unit_of_work=Backends.reading, knowledge=ScoringContainer.knowledge
    )

    contenders: Provider[Contenders] = providers.Singleton(
        _contenders, index=Backends.match_index, reading=Backends.newest
    )
    turns = providers.Singleton(Turns)
    show_policy = providers.Factory(ShowPolicyHandler, unit_of_work=Backends.reading)
    preview_policy = providers.Factory(
        PreviewPolicyHandler, unit_of_work=Backends.reading, scorer=ScoringContainer.scorer
    )
    adopt_policy = providers.Factory(
        AdoptPolicyHandler, unit_of_work=Backends.unit_of_work, clock=Backends.clock
    )
    list_job_sides = providers.Factory(ListJobSidesHandler, unit_of_work=Backends.reading)
    compare_counterfactuals = providers.Factory(
        CompareCounterfactualsHandler, unit_of_work=Backends.reading, scorer=ScoringContainer.scorer
    )
    when_candidate_changed_rank_jobs = providers.Factory(
        WhenCandidateChangedRankJobs,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        contenders=contenders,
        scorer=ScoringContainer.scorer,
        clock=Backends.clock,
        turns=turns,
    )
    when_candidate_changed_update_job_rankings = providers.Factory(
        WhenCandidateChangedUpdateJobRankings,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        contenders=contenders,
        scorer=ScoringContainer.scorer,
        clock=Backends.clock,
        turns=turns,
    )
    when_job_changed_rank_candidates = providers.Factory(
        WhenJobChangedRankCandidates,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        contenders=contenders,
        scorer=ScoringContainer.scorer,
        clock=Backends.clock,
        turns=turns,
    )
    when_job_changed_update_candidate_rankings = providers.Factory(
        WhenJobChangedUpdateCandidateRankings,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        contenders=contenders,
        scorer=ScoringContainer.scorer,
        clock=Backends.clock,
        turns=turns,
    )
    when_policy_adopted_rank_candidates = providers.Factory(
        WhenPolicyAdoptedRankCandidates,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        contenders=contenders,
        scorer=ScoringContainer.scorer,
        clock=Backends.clock,
        turns=turns,
    )
    when_policy_adopted_update_candidate_rankings = providers.Factory(
        WhenPolicyAdoptedUpdateCandidateRankings,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        contenders=contenders,
        scorer=ScoringContainer.scorer,
        clock=Backends.clock,
        turns=turns,
    )
    when_matches_found_announce_them = providers.Factory(
        WhenMatchesFoundAnnounceThem, push_topic=Backends.push_topic
    )
    when_ranking_ran_short_fill_it = providers.Factory(
        WhenRankingRanShortFillIt,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        contenders=contenders,
        scorer=ScoringContainer.scorer,
        clock=Backends.clock,
        turns=turns,
    )
    cut_daily_ranking = providers.Factory(
        CutDailyRanking,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        clock=Backends.clock,
    )
    when_ranking_shard_due_rank_it = providers.Factory(
        WhenRankingShardDueRankIt,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        new_index=Backends.new_match_index.provider,
        scorer=ScoringContainer.scorer,
        clock=Backends.clock,
        turns=turns,
    )
