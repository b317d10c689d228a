"""Which words of a profile may count."""

from application.matching.terms import candidate_terms, job_terms
from domain.candidates.entries import Education, Experience
from domain.candidates.profile import Profile
from domain.shared.text import Found, Span


def found(text: str) -> Found[str]:
    return Found(value=text, span=Span.of(text, 0, len(text)))


PROFILE = Profile(
    headline=found("Welder"),
    experiences=(
        Experience(
            title=found("Fitter"), employer=found("Acme"), highlights=(found("Ground seams"),)
        ),
    ),
    education=(Education(institution=found("Stanford"), area=found("Metallurgy")),),
)


def test_titles_deeds_and_subjects_count_and_employers_and_schools_do_not() -> None:
    words = [word for word, _ in candidate_terms(PROFILE)]
    assert ["fitter", "ground", "metallurgy", "seams", "welder"] == words


def test_the_title_of_a_job_counts_more_than_once() -> None:
    assert (("seams", 1), ("welder", 3)) == job_terms("Welder", "Seams.")
