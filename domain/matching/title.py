"""The title of the job among the titles that a candidate bore."""

from domain.matching.finding import Finding
from domain.matching.match import FULL
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy, at_steps
from domain.matching.taxonomy import Taxonomy
from domain.matching.title_words import plain_titles

_QUOTED = 60


def find_title(
    candidate: CandidateSide, job: JobSide, *, taxonomy: Taxonomy, policy: MatchPolicy
) -> Finding:
    """Take the title that counts most: likeness, a little less for older ones."""
    if not plain_titles(job.title):
        return Finding.not_asked("The job has no title.")
    titles = [title for title in candidate.titles if plain_titles(title)]
    if not titles:
        return Finding.unknown("No job title of the candidate is known.")
    values = [
        title_likeness(title, job.title, taxonomy=taxonomy)
        * at_steps(policy.older_title, age - 1)
        // FULL
        for age, title in enumerate(titles)
    ]
    best = max(values)
    asked = _quoted(job.title)
    if not best:
        return Finding.known(0, f"No title is like {asked}.")
    title = titles[values.index(best)]
    return Finding.known(best, f"{_quoted(title)}; asked: {asked}.")


def title_likeness(one: str, other: str, *, taxonomy: Taxonomy) -> int:
    """Return how alike two titles are, in bp, whichever comes first.

    Of headlines that hold several, the two that are most alike count. Whatever a model makes of
    a word that it never met: a title is wholly like itself.
    """
    return max(
        (
            FULL if title == other_title else taxonomy.title_likeness(title, other_title)
            for title in plain_titles(one)
            for other_title in plain_titles(other)
        ),
        default=0,
    )


def _quoted(title: str) -> str:
    plain = " ".join(title.split())
    return f'"{plain}"' if len(plain) <= _QUOTED else f'"{plain[: _QUOTED - 1]}…"'
