"""What would change a score beside skills."""

from attrs import evolve
from hypothesis import given

from domain.matching.advice import Advice
from domain.matching.model import (
    CandidateSide,
    JobSide,
    RequiredEducation,
    RequiredLanguage,
    SpokenLanguage,
)
from domain.matching.policy import DEFAULT_POLICY
from domain.matching.scoring import points
from domain.matching.what_if import what_could_be_offered, what_would_help
from domain.shared.values import EducationLevel, LanguageLevel, Place, RemotePolicy
from tests.unit.matching.examples import (
    TAXONOMY,
    candidate,
    candidates,
    held,
    job,
    jobs,
    match,
    required,
)

BERLIN, HAMBURG = (Place(city=city, country="Germany") for city in ("Berlin", "Hamburg"))
ON_SITE, HYBRID, REMOTE = RemotePolicy


def helps(one: CandidateSide, other: JobSide) -> list[str]:
    return [advice.change for advice in what_would_help(one, other, taxonomy=TAXONOMY)]


def offers(one: CandidateSide, other: JobSide) -> list[str]:
    return [advice.change for advice in what_could_be_offered(one, other, taxonomy=TAXONOMY)]


def test_accepting_the_way_of_working_helps() -> None:
    strict = evolve(candidate(), places=(BERLIN,), remote=(REMOTE,))
    asked = evolve(job(), place=BERLIN, remote=HYBRID)
    assert ["Accept hybrid work"] == helps(strict, asked)


def test_being_willing_to_move_helps_who_lives_far_away() -> None:
    far = evolve(candidate(), places=(HAMBURG,))
    assert ["Be willing to move"] == helps(far, evolve(job(), place=BERLIN, remote=ON_SITE))
    assert [] == helps(far, evolve(job(), remote=REMOTE))


def test_a_language_and_a_degree_help() -> None:
    mine = evolve(
        candidate(), languages=(SpokenLanguage(code="en"),), education=EducationLevel.BACHELOR
    )
    asked = evolve(
        job(),
        languages=(RequiredLanguage(code="de", level=LanguageLevel.B2),),
        education=RequiredEducation(level=EducationLevel.MASTER),
    )
    assert ["Speak German at level B2", "Earn a master's degree"] == helps(mine, asked)


def test_an_employer_learns_what_offering_hybrid_work_would_do() -> None:
    wants = evolve(candidate(held("sql")), places=(BERLIN,), remote=(HYBRID,))
    asked = evolve(job(required("sql")), place=BERLIN, remote=ON_SITE)
    (offer,) = what_could_be_offered(wants, asked, taxonomy=TAXONOMY)
    hybrid = match(wants, evolve(asked, remote=HYBRID)).score or 0
    assert (
        Advice(change="Offer hybrid work", delta=hybrid - (match(wants, asked).score or 0)) == offer
    )


def test_an_employer_learns_what_a_must_have_skill_costs() -> None:
    asked = job(required("sql"), required("css"))
    assert ["Ask for Css as nice-to-have"] == offers(candidate(held("sql")), asked)


def test_nobody_is_told_what_to_pay_or_to_ask_less() -> None:
    for change in (*helps(candidate(), job()), *offers(candidate(), job())):
        assert "pay" not in change.casefold()


def test_without_a_resume_there_is_nothing_to_say() -> None:
    assert [] == helps(evolve(candidate(), read=False), job(required("sql")))


@given(candidates, jobs)
def test_points_are_those_of_the_whole_match(one: CandidateSide, other: JobSide) -> None:
    alone = points(one, other, taxonomy=TAXONOMY, policy=DEFAULT_POLICY)
    assert match(one, other).score == alone


@given(candidates, jobs)
def test_the_best_comes_first_and_everything_helps(one: CandidateSide, other: JobSide) -> None:
    for ask in (what_would_help, what_could_be_offered):
        deltas = [advice.delta for advice in ask(one, other, taxonomy=TAXONOMY)]
        assert sorted(deltas, reverse=True) == deltas
        assert all(delta > 0 for delta in deltas)
