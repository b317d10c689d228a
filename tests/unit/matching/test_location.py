"""Places and working from afar."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.finding import Finding
from domain.matching.location import Nearness, find_location, ways_to
from domain.matching.match import FULL
from domain.matching.policy import DEFAULT_POLICY
from domain.shared.values import Place, RemotePolicy
from tests.unit.matching.examples import TAXONOMY, candidate, job

ON_SITE, HYBRID, REMOTE = RemotePolicy
BERLIN = Place(city="Berlin", country="Germany")


def place(text: str) -> Place:
    city, region, country = text.split("/")
    return Place(city=city, region=region, country=country)


def find(  # noqa: PLR0913 - both sides of a location
    asked: Place | None,
    mine: tuple[Place, ...],
    *,
    remote: RemotePolicy | None = None,
    accepted: tuple[RemotePolicy, ...] = (),
    moves: bool | None = None,
    countries: tuple[str, ...] = (),
) -> Finding:
    return find_location(
        evolve(candidate(), places=mine, remote=accepted, moves=moves),
        evolve(job(), place=asked, remote=remote, countries=countries),
        taxonomy=TAXONOMY,
        policy=DEFAULT_POLICY,
    )


@pytest.mark.parametrize(
    ("nearness", "mine", "asked"),
    [
        (Nearness.THERE, "Berlin//", "Berlin//Germany"),
        (Nearness.THERE, "NYC//", "New York/NY/USA"),
        (Nearness.THERE, "München//Deutschland", "Munich//Germany"),
        (Nearness.THERE, "London//England", "London//UK"),
        (Nearness.THERE, "London/Greater London/UK", "London/England/UK"),
        (Nearness.THERE, "Fresno/CA/", "/California/"),
        (Nearness.THERE, "Fresno/CA/", "//United States of America"),
        (Nearness.SAME_REGION, "Oakland/CA/", "San Francisco/California/U.S.A."),
        (Nearness.SAME_REGION, "/Bavaria/", "Munich/Bavaria/Germany"),
        (Nearness.SAME_COUNTRY, "Austin/TX/", "San Francisco/CA/"),
        (Nearness.SAME_COUNTRY, "Springfield/IL/", "Springfield/MA/"),
        (Nearness.SAME_COUNTRY, "//de", "Berlin//Germany"),
        (Nearness.SAME_COUNTRY, "//Italy", "Como/CO/Italy"),
        (Nearness.ELSEWHERE, "Paris//France", "Paris/TX/"),
        (Nearness.ELSEWHERE, "Toronto//CA", "San Francisco/CA/US"),
        (Nearness.ELSEWHERE, "Munich//", "Berlin//Germany"),
        (None, "//Germany", "Berlin//"),
        (None, "/Bayern/", "/Bavaria/"),
        (None, "//", "Berlin//Germany"),
    ],
)
def test_places_are_near_as_far_as_both_say(
    nearness: Nearness | None, mine: str, asked: str
) -> None:
    ways = ways_to(place(asked), (place(mine),), taxonomy=TAXONOMY)
    assert nearness == (ways[0].nearness if ways else None)


def test_the_nearest_place_counts() -> None:
    assert FULL == find(BERLIN, (place("Paris//France"), BERLIN)).value


@pytest.mark.parametrize(
    ("bp", "remote", "mine"),
    [
        (10_000, ON_SITE, "Berlin//Germany"),
        (5_000, ON_SITE, "Teltow/Berlin area/Germany"),
        (2_000, ON_SITE, "Munich/Bavaria/Germany"),
        (2_000, None, "Munich/Bavaria/Germany"),
        (0, ON_SITE, "Paris//France"),
        (7_000, HYBRID, "Teltow/Berlin area/Germany"),
        (4_000, HYBRID, "Munich/Bavaria/Germany"),
        (0, HYBRID, "Paris//France"),
        (10_000, REMOTE, "Paris//France"),
    ],
)
def test_nearness_is_worth_more_the_less_one_must_be_there(
    bp: int, remote: RemotePolicy | None, mine: str
) -> None:
    asked = Place(city="Berlin", region="Berlin area", country="Germany")
    assert bp == find(asked, (place(mine),), remote=remote).value


@pytest.mark.parametrize(
    ("bp", "remote", "accepted"),
    [
        (10_000, REMOTE, ()),
        (10_000, REMOTE, (ON_SITE, REMOTE)),
        (5_000, REMOTE, (HYBRID,)),
        (0, REMOTE, (ON_SITE,)),
        (5_000, HYBRID, (REMOTE,)),
        (5_000, ON_SITE, (HYBRID, REMOTE)),
        (0, ON_SITE, (REMOTE,)),
    ],
)
def test_what_is_not_accepted_counts_less_the_further_away_it_is(
    bp: int, remote: RemotePolicy, accepted: tuple[RemotePolicy, ...]
) -> None:
    assert bp == find(BERLIN, (BERLIN,), remote=remote, accepted=accepted).value


def test_a_remote_job_needs_no_place() -> None:
    assert FULL == find(None, (), remote=REMOTE).value


def test_work_that_is_refused_needs_no_place() -> None:
    assert 0 == find(BERLIN, (), remote=ON_SITE, accepted=(REMOTE,)).value


def test_without_a_place_of_the_job_what_is_accepted_counts() -> None:
    assert FULL == find(None, (), remote=ON_SITE, accepted=(ON_SITE,)).value


@pytest.mark.parametrize(("asked", "remote"), [(BERLIN, None), (BERLIN, ON_SITE), (None, HYBRID)])
def test_a_candidate_who_says_nothing_is_unknown(
    asked: Place | None, remote: RemotePolicy | None
) -> None:
    found = find(asked, (), remote=remote)
    assert (True, None) == (found.asked, found.value)


@pytest.mark.parametrize("asked", [None, Place()])
def test_a_job_that_names_no_place_asks_for_none(asked: Place | None) -> None:
    assert Finding.not_asked("The job names no place.") == find(asked, (BERLIN,))


def test_the_evidence_does_not_name_where_the_candidate_lives() -> None:
    found = find(BERLIN, (place("Munich//Germany"),), remote=HYBRID)
    assert (
        "In the country of the job, but not in its region.",
        "The work is hybrid.",
    ) == found.evidence


@pytest.mark.parametrize(
    ("bp", "remote", "lives_in", "will"),
    [
        (8_000, ON_SITE, "Potsdam//Germany", "?"),
        (10_000, HYBRID, "Potsdam//Germany", "?"),
        (2_000, ON_SITE, "Cottbus//Germany", "?"),
        (6_500, HYBRID, "Cottbus//Germany", "?"),
        (0, ON_SITE, "Cottbus//Germany", "stays"),
        (8_000, ON_SITE, "Cottbus//Germany", "moves"),
        (8_000, ON_SITE, "Hamburg//Germany", "moves"),
        (0, ON_SITE, "Hamburg//Germany", "stays"),
        (4_000, ON_SITE, "Paris//France", "moves"),
        (0, ON_SITE, "Paris//France", "?"),
    ],
)
def test_a_way_counts_by_its_length_or_else_by_whether_one_would_move(
    bp: int, remote: RemotePolicy, lives_in: str, will: str
) -> None:
    moves = {"?": None, "stays": False, "moves": True}[will]
    assert bp == find(BERLIN, (place(lives_in),), remote=remote, moves=moves).value


@pytest.mark.parametrize(
    ("said", "town"),
    [("Within 50 km of the job.", "Potsdam"), ("More than 80 km away.", "Hamburg")],
)
def test_the_evidence_tells_a_distance_no_finer_than_it_counts(said: str, town: str) -> None:
    found = find(BERLIN, (Place(city=town, country="Germany"),), remote=ON_SITE, moves=False)
    assert (said, "Would not move.", "The work is on-site.") == found.evidence


@pytest.mark.parametrize(
    ("bp", "lives_in"), [(FULL, "//Germany"), (FULL, "Wien//"), (0, "Paris//France"), (0, "//USA")]
)
def test_a_remote_job_may_be_open_to_some_countries_only(bp: int, lives_in: str) -> None:
    mine = (place(lives_in), *((place("//AT"),) if lives_in == "Wien//" else ()))
    assert bp == find(None, mine, remote=REMOTE, countries=("AT", "DE")).value


def test_whose_country_is_not_known_may_or_may_not_work_from_there() -> None:
    found = find(None, (place("Wien//"),), remote=REMOTE, countries=("AT",))
    assert (True, None) == (found.asked, found.value)


_names = st.text(max_size=12)


@given(st.builds(Place, city=_names, region=_names, country=_names))
def test_every_place_that_is_named_is_where_it_is(somewhere: Place) -> None:
    ways = ways_to(somewhere, (somewhere,), taxonomy=TAXONOMY)
    assert {way.nearness for way in ways} <= {Nearness.THERE}
