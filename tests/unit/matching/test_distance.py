"""Distances in integers, beside those of the sphere."""

from math import asin, cos, radians, sin, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.distance import kilometres
from domain.shared.values import Coordinates

EARTH = 6371.0088
points = st.builds(
    Coordinates,
    latitude=st.integers(-7_500_000, 7_500_000).map(lambda n: n / 100_000),
    longitude=st.integers(-18_000_000, 18_000_000).map(lambda n: n / 100_000),
)
_steps = st.integers(-150_000, 150_000).map(lambda n: n / 100_000)


def haversine(one: Coordinates, other: Coordinates) -> float:
    north = radians(other.latitude - one.latitude)
    east = radians(other.longitude - one.longitude)
    both = cos(radians(one.latitude)) * cos(radians(other.latitude))
    return 2 * EARTH * asin(sqrt(sin(north / 2) ** 2 + both * sin(east / 2) ** 2))


@pytest.mark.parametrize(
    ("km", "one", "other"),
    [
        (27, (52.52, 13.405), (52.39, 13.064)),
        (505, (48.137, 11.575), (52.52, 13.405)),
        (40, (0.0, 179.9), (0.2, -179.8)),
        (0, (52.52, 13.405), (52.52, 13.405)),
    ],
)
def test_distances_are_whole_kilometres(
    km: int, one: tuple[float, float], other: tuple[float, float]
) -> None:
    here, there = (Coordinates(latitude=p[0], longitude=p[1]) for p in (one, other))
    assert abs(km - kilometres(here, there)) <= 1


@given(points, _steps, _steps)
def test_a_way_to_work_is_right_to_a_kilometre(one: Coordinates, north: float, east: float) -> None:
    other = Coordinates(
        latitude=one.latitude + north, longitude=min(max(one.longitude + east, -180), 180)
    )
    true = haversine(one, other)
    assert abs(true - kilometres(one, other)) <= 1.2 + true / 500


@given(points, points)
def test_it_is_as_far_there_as_back(one: Coordinates, other: Coordinates) -> None:
    assert kilometres(one, other) == kilometres(other, one)
