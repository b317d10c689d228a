"""How far two points are apart, in integers: the same on every machine."""

from math import isqrt

from domain.shared.values import Coordinates

PARTS = 100_000
"""Of a degree: some metre. Finer than any list of towns."""
_ROUND = 360 * PARTS
_RADIANS = 1_000_000
"""Parts of a radian, and of a cosine."""
_HALF_CIRCLE = 3_141_593
"""In parts of a radian."""
_SQUARE_METRES = 12_364
"""In 1/10,000: the square of 1/100,000 degree on a great circle of 6,371,009 m radius."""


def kilometres(one: Coordinates, other: Coordinates) -> int:
    """Return the distance, rounded down.

    By the plane that touches the globe between the two ("equirectangular"): off by less than
    0.1 % up to 200 km, which is as far as anybody travels to work; roughly right beyond.
    """
    return isqrt(square_metres(degrees(one), degrees(other))) // 1_000


def degrees(point: Coordinates) -> tuple[int, int]:
    """Return latitude and longitude in 1/100,000 degree."""
    return round(point.latitude * PARTS), round(point.longitude * PARTS)


def square_metres(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Return the square of the distance of two points in 1/100,000 degree."""
    north = one[0] - other[0]
    east = abs(one[1] - other[1])
    east = min(east, _ROUND - east) * _cosine((one[0] + other[0]) // 2) // _RADIANS
    return (north * north + east * east) * _SQUARE_METRES // 10_000


def _cosine(latitude: int) -> int:
    """Return the cosine of an angle up to a right one: five terms of its Taylor series."""
    angle = latitude * _HALF_CIRCLE // (180 * PARTS)
    square = angle * angle // _RADIANS
    cosine = _RADIANS
    for step in (90, 56, 30, 12, 2):
        cosine = _RADIANS - square * cosine // (step * _RADIANS)
    return cosine
