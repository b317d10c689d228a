"""The title of the job among the titles that a candidate bore."""

from domain.matching.finding import Finding
from domain.matching.match import FULL
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy, at_steps
from domain.matching.taxonomy import Taxonomy
from domain.matching.title_words import MAX_TITLE, ROLE_WORDS, titles_in

_QUOTED = 60


def find_title(
    candidate: CandidateSide, job: JobSide, *, taxonomy: Taxonomy, policy: MatchPolicy
) -> Finding:
    """Take the title that counts most: likeness, a little less for older ones."""
    if not titles_in(job.title):
        return Finding.not_asked("The job has no title.")
    titles = [title for title in candidate.titles if titles_in(title)]
    if not titles:
        return Finding.unknown("No job title of the candidate is known.")
    values = [
        title_likeness(title, job.title, taxonomy=taxonomy, policy=policy)
        * at_steps(policy.older_title, age - 1)
        // FULL
        for age, title in enumerate(titles)
    ]
    best = max(values)
    asked = _quoted(job.title)
    if not best:
        return Finding.known(0, f"No title has a word in common with {asked}.")
    title = titles[values.index(best)]
    return Finding.known(best, f"{_quoted(title)}; asked: {asked}.")


def title_likeness(one: str, other: str, *, taxonomy: Taxonomy, policy: MatchPolicy) -> int:
    """Return how alike two titles are, in bp, whichever comes first.

    Titles of one occupation are the same. Otherwise Dice's coefficient over their words: twice
    the weight in common through the weight of both (Dice 1945, weighted).
    """
    occupation, other_occupation = (
        taxonomy.occupation(title[:MAX_TITLE].strip()) for title in (one, other)
    )
    if occupation and other_occupation and occupation.id == other_occupation.id:
        return FULL
    return max(
        (
            _dice(words, other_words, policy)
            for words in titles_in(one)
            for other_words in titles_in(other)
        ),
        default=0,
    )


def _dice(one: frozenset[str], other: frozenset[str], policy: MatchPolicy) -> int:
    both = _weight(one, policy) + _weight(other, policy)
    return 2 * FULL * _weight(one & other, policy) // both


def _weight(words: frozenset[str], policy: MatchPolicy) -> int:
    return sum(policy.role if word in ROLE_WORDS else policy.speciality for word in words)


def _quoted(title: str) -> str:
    plain = " ".join(title.split())
    return f'"{plain}"' if len(plain) <= _QUOTED else f'"{plain[: _QUOTED - 1]}…"'
