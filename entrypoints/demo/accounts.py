"""Who can log in to the demo: one recruiter a company, and every candidate."""

from attrs import frozen

from entrypoints.demo.companies import COMPANIES, DemoCompany
from entrypoints.demo.people import PEOPLE

PASSWORD = "Demo-2026"  # noqa: S105 - printed for everybody who tries the demo
"""Of every demo account. Whoever serves strangers does not load the demo."""


@frozen(kw_only=True)
class Recruiter:
    """An employer's account."""

    email: str
    company: DemoCompany


def _domain(company: DemoCompany) -> str:
    return company.name.lower().replace(" ", "-") + ".example"


RECRUITERS = tuple(
    Recruiter(email=f"recruiter@{_domain(company)}", company=company) for company in COMPANIES
)
CANDIDATES = PEOPLE
