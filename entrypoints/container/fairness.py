"""The use cases of fairness."""

from dependency_injector import providers

from application.fairness.declare_attributes import DeclareAttributesHandler
from application.fairness.report_impact import ReportImpactHandler
from application.fairness.show_declaration import ShowDeclarationHandler
from application.fairness.withdraw_declaration import WithdrawDeclarationHandler
from entrypoints.container.backends import Backends
from entrypoints.container.scores import MatchingScores
from entrypoints.container.scoring import ScoringContainer


class FairnessContainer(ScoringContainer):
    """Takes scores from matching, and gives it nothing."""

    declare_attributes = providers.Factory(
        DeclareAttributesHandler, unit_of_work=Backends.unit_of_work, clock=Backends.clock
    )
    withdraw_declaration = providers.Factory(
        WithdrawDeclarationHandler, unit_of_work=Backends.unit_of_work, clock=Backends.clock
    )
    show_declaration = providers.Factory(ShowDeclarationHandler, unit_of_work=Backends.reading)
    scores = providers.Factory(
        MatchingScores,
        unit_of_work=Backends.reading,
        scorer=ScoringContainer.scorer,
    )
    report_impact = providers.Factory(
        ReportImpactHandler,
        unit_of_work=Backends.reading,
        scores=scores,
        clock=Backends.clock,
    )
