"""The use cases of statistics: matching's, too."""

from operator import attrgetter

from dependency_injector import providers

from application.matching.record_view import RecordViewHandler
from application.matching.show_job_statistics import JobStatistics, ShowJobStatisticsHandler
from application.matching.show_my_statistics import MyStatistics, ShowMyStatisticsHandler
from application.matching.take_skill_census import TakeSkillCensus
from application.shared.cache_keys import STATISTICS_LAST
from entrypoints.container.backends import Backends
from entrypoints.container.caching import read_through


class StatisticsContainer(Backends):
    """Imports no other context."""

    record_view = providers.Factory(
        RecordViewHandler,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        clock=Backends.clock,
        metrics=Backends.metrics,
    )
    take_skill_census = providers.Factory(
        TakeSkillCensus,
        unit_of_work=Backends.unit_of_work,
        reading=Backends.newest,
        clock=Backends.clock,
    )
    cached_my_statistics = providers.Singleton(
        read_through(MyStatistics, attrgetter("version"), lasts=STATISTICS_LAST),
        cache=Backends.cache,
        metrics=Backends.metrics,
    )
    show_my_statistics = providers.Factory(
        ShowMyStatisticsHandler,
        unit_of_work=Backends.reading,
        clock=Backends.clock,
        cached=cached_my_statistics,
    )
    cached_job_statistics = providers.Singleton(
        read_through(JobStatistics, attrgetter("version"), lasts=STATISTICS_LAST),
        cache=Backends.cache,
        metrics=Backends.metrics,
    )
    show_job_statistics = providers.Factory(
        ShowJobStatisticsHandler, unit_of_work=Backends.reading, cached=cached_job_statistics
    )
