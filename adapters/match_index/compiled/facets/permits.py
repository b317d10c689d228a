"""Work permits: of all that a job says of places, only the countries count."""

from adapters.match_index.compiled.facets.facet import Facet, of_gate
from adapters.match_index.compiled.numbering import Numbering
from domain.matching.gates import work_countries
from domain.matching.match import GateName
from domain.matching.model import JobSide
from domain.matching.policy import MatchPolicy
from domain.shared.values import RemotePolicy


class PermitGate(Facet):
    """Asks the domain about jobs from afar: their countries are those that count."""

    def __init__(self, policies: Numbering[MatchPolicy]) -> None:
        super().__init__(
            GateName.WORK_PERMIT,
            of_candidate=("permits",),
            of_job=("remote", "countries"),
            look=of_gate(GateName.WORK_PERMIT),
            policies=policies,
        )

    def key_of(self, job: JobSide, policy: int) -> int:
        """See Facet."""
        return self.keys[policy, (RemotePolicy.REMOTE, work_countries(job))]
