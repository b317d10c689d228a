"""The header `Range`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrypoints.http.ranges import Stretch, UnsatisfiableRangeError, requested


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("bytes=0-0", Stretch(0, 1)),
        ("bytes=2-4", Stretch(2, 5)),
        (" Bytes=7- ", Stretch(7, 10)),
        ("bytes=8-99", Stretch(8, 10)),
        ("bytes=-3", Stretch(7, 10)),
        ("bytes=-99", Stretch(0, 10)),
    ],
)
def test_one_stretch_is_understood(header: str, expected: Stretch) -> None:
    assert expected == requested(header, 10)


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=4-2",
        "bytes=0-1,3-4",
        "lines=1-2",
        "bytes=a-b",
        f"bytes={'9' * 5000}-",
    ],
)
def test_what_is_not_one_stretch_counts_as_nothing_said(header: str | None) -> None:
    assert None is requested(header, 10)


@pytest.mark.parametrize("header", ["bytes=10-", "bytes=10-12", "bytes=-0"])
def test_a_stretch_beyond_the_end_is_refused(header: str) -> None:
    with pytest.raises(UnsatisfiableRangeError):
        requested(header, 10)


def test_of_an_empty_document_there_is_no_stretch() -> None:
    for header in ("bytes=0-", "bytes=0-0", "bytes=-1"):
        with pytest.raises(UnsatisfiableRangeError):
            requested(header, 0)


@given(st.text(alphabet="bytes=-,0123456789 ", max_size=20), st.integers(0, 100))
def test_whatever_is_asked_is_within_the_document(header: str, size: int) -> None:
    try:
        stretch = requested(header, size)
    except UnsatisfiableRangeError:
        return
    assert stretch is None or 0 <= stretch.start < stretch.end <= size
