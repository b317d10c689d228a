"""The promises of ArchiveFormat: it has one technology, so this is about its bytes too."""

import gzip
import json
import tracemalloc
import zlib
from collections.abc import AsyncIterator, Callable, Iterable
from datetime import timedelta, timezone
from hashlib import sha256
from importlib import import_module
from typing import Any

import pytest
from attrs import evolve, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.archive_format.json_lines import JsonLinesArchiveFormat
from application.ports.archive import StoredAggregate, StoredEvent, StoredReceipt
from application.ports.archive_format import (
    AggregateType,
    ArchiveFormat,
    BlobPart,
    Contents,
    DamagedArchiveError,
    ForeignArchiveError,
    Item,
    NewerArchiveError,
    RecordTooLargeError,
    Tally,
)
from application.ports.event_codec import EncodedEvent
from domain.shared.aggregate import Aggregate
from domain.shared.events import EventId
from entrypoints.aggregates import AGGREGATE_TYPES
from tests.architecture.test_house import modules
from tests.factories import (
    NOON,
    a_company,
    a_corrected_candidate,
    a_job,
    a_read_candidate,
    an_account,
)

MEBIBYTE = 2**20
FORMAT = JsonLinesArchiveFormat(AGGREGATE_TYPES)
EVENT = StoredEvent(
    event_id=EventId("Job/j1/1/0"),
    stream="Job/j1",
    encoded=EncodedEvent(name="jobs.job-posted", version=1, payload='{"a": "ö\\n"}'),
    due_at=NOON,
    attempt=3,
    parked="why\nnot",
)
ITEMS: list[Item] = [
    StoredAggregate(aggregate=an_account().stored()),
    StoredAggregate(aggregate=a_company().stored()),
    StoredAggregate(aggregate=a_corrected_candidate().stored()),
    StoredAggregate(aggregate=a_job().stored()),
    EVENT,
    StoredReceipt(reaction="WhenSomethingHappened/j9", event_id=EventId("Job/j1/1/0")),
    BlobPart(key="resumes/a1/one", data=b"\x00\xff" * 1000, last=False),
    BlobPart(key="resumes/a1/one", data=b"the end", last=True),
    BlobPart(key="resumes/a1/empty", data=b"", last=True),
]


async def _stream(items: Iterable[Any]) -> AsyncIterator[Any]:
    for item in items:
        yield item


async def _write(items: Iterable[Item], by: ArchiveFormat = FORMAT) -> tuple[bytes, Contents]:
    tally = Tally()
    written = [part async for part in by.write(_stream(items), tally, at=NOON)]
    return b"".join(written), tally.contents()


async def _read(data: bytes, by: ArchiveFormat = FORMAT, *, step: int = 1000) -> list[Item]:
    parts = [data[n : n + step] for n in range(0, len(data), step)]
    return [item async for item in by.read(_stream(parts))]


async def _count(items: Iterable[Item]) -> Contents:
    tally = Tally()
    assert list(items) == [item async for item in FORMAT.count(_stream(items), tally)]
    return tally.contents()


async def _lines() -> list[dict[str, Any]]:
    data, _ = await _write(ITEMS)
    return [json.loads(line) for line in gzip.decompress(data).splitlines()]


def _forge(lines: Iterable[Any]) -> bytes:
    """Pack these lines with a manifest that fits them, as somebody would who means harm."""
    texts = [_json(line) for line in lines]
    tally = Tally()
    for text in texts[1:]:
        match json.loads(text):
            case {"kind": "blob"}:
                pass  # what is wrong with one must be seen before the end
            case {"kind": str(kind)}:
                tally.add(kind, text)
    kinds = {k: {"count": c.count, "sha256": c.sha256} for k, c in tally.contents().items()}
    data = {"kinds": kinds, "sha256": sha256(b"".join(texts)).hexdigest()}
    manifest = _json({"kind": "manifest", "version": 1, "data": data})
    return gzip.compress(b"".join((*texts, manifest)))


def _json(line: object) -> bytes:
    text = json.dumps(line, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode() + b"\n"


def test_every_aggregate_has_a_name_in_archives() -> None:
    for module in modules("domain"):
        import_module(module)
    ours = {cls for cls in Aggregate.__subclasses__() if cls.__module__.startswith("domain.")}
    assert ours == {t.cls for t in AGGREGATE_TYPES}


async def test_what_is_written_is_read_again() -> None:
    data, _ = await _write(ITEMS)
    for step in (1, 7, len(data)):
        assert ITEMS == await _read(data, step=step)


async def test_nothing_is_an_archive_too() -> None:
    data, contents = await _write([])
    assert ([], {}) == (await _read(data), contents)


async def test_equal_items_are_equal_bytes() -> None:
    assert await _write(ITEMS) == await _write(ITEMS)


async def test_anybody_can_look_into_it_with_common_tools() -> None:
    lines = await _lines()
    assert "jobgraph-archive" == lines[0]["format"]
    assert NOON.isoformat() == lines[0]["written_at"]
    assert "a1@example.org" == lines[1]["data"]["email"]
    assert "manifest" == lines[-1]["kind"]
    assert 2 == lines[-1]["data"]["kinds"]["blob"]["count"]


async def test_contents_are_counted_the_same_wherever_they_are() -> None:
    _, written = await _write(ITEMS)
    assert written == await _count(ITEMS)
    assert {"blob": 2, "event": 1, "receipt": 1} == {
        kind: written[kind].count for kind in ("blob", "event", "receipt")
    }


async def test_contents_do_not_depend_on_the_order_of_records_or_the_cut_of_documents() -> None:
    cut = [
        BlobPart(key="resumes/a1/empty", data=b"", last=True),
        BlobPart(key="resumes/a1/one", data=b"\x00\xff" * 1000 + b"the ", last=False),
        BlobPart(key="resumes/a1/one", data=b"end", last=True),
    ]
    assert await _count(ITEMS) == await _count([*reversed(ITEMS[:6]), *cut])


@pytest.mark.parametrize(
    "change",
    [
        lambda items: items[1:],
        lambda items: [items[0], *items],
        lambda items: [
            StoredAggregate(aggregate=evolve(items[0].aggregate, version=2)),
            *items[1:],
        ],
        lambda items: [*items[:-1], BlobPart(key="resumes/a1/other", data=b"", last=True)],
        lambda items: [*items[:-1], BlobPart(key="resumes/a1/empty", data=b"1", last=True)],
    ],
)
async def test_contents_tell_any_difference(change: Callable[[Any], list[Item]]) -> None:
    assert await _count(ITEMS) != await _count(change(ITEMS))


async def test_the_same_moment_is_the_same_text_in_any_zone() -> None:
    elsewhere = NOON.astimezone(timezone(timedelta(hours=5, minutes=30)))
    account = an_account().stored()
    moved = StoredAggregate(aggregate=evolve(account, registered_at=elsewhere))
    assert await _count([StoredAggregate(aggregate=account)]) == await _count([moved])


async def test_whatever_is_cut_off_is_noticed() -> None:
    data, _ = await _write(ITEMS)
    for length in range(len(data)):
        with pytest.raises(DamagedArchiveError):
            await _read(data[:length])


def _unpacked(data: bytes) -> bytes | None:
    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        return None


async def test_whatever_is_changed_is_noticed() -> None:
    data, _ = await _write(ITEMS)
    for place in range(10, len(data)):  # before it: the header of gzip, which says nothing
        changed = bytearray(data)
        changed[place] ^= 1
        if _unpacked(bytes(changed)) == _unpacked(data):
            continue  # another way to pack the very same
        with pytest.raises((DamagedArchiveError, ForeignArchiveError, NewerArchiveError)):
            await _read(bytes(changed))


async def test_a_changed_line_is_noticed_when_it_was_packed_again() -> None:
    data, _ = await _write(ITEMS)
    text = gzip.decompress(data)
    for old, new in (
        (b"a1@example.org", b"a2@example.org"),
        (b'"attempt":3', b'"attempt":4'),
        (NOON.isoformat().encode(), b"2026-05-01T12:00:00+00:00"),
    ):
        assert old in text
        with pytest.raises(DamagedArchiveError):
            await _read(gzip.compress(text.replace(old, new, 1)))


async def test_a_line_that_was_taken_out_is_noticed() -> None:
    data, _ = await _write(ITEMS)
    lines = gzip.decompress(data).splitlines(keepends=True)
    for n in range(1, len(lines)):
        with pytest.raises(DamagedArchiveError):
            await _read(gzip.compress(b"".join(lines[:n] + lines[n + 1 :])))


async def test_nothing_may_follow() -> None:
    data, _ = await _write(ITEMS)
    text = gzip.decompress(data)
    for more in (data + b"x", data + data, gzip.compress(text + b"{}\n"), gzip.compress(text * 2)):
        with pytest.raises(DamagedArchiveError):
            await _read(more)


@pytest.mark.parametrize(
    "foreign",
    [
        b"%PDF-1.7",
        b"{}",
        gzip.compress(b"a,b,c\n", mtime=0),
        gzip.compress(b"[]\n", mtime=0),
        gzip.compress(b'{"format":"tar","version":1}\n', mtime=0),
        gzip.compress(b"[" * 100_000 + b"\n", mtime=0),
        gzip.compress(bytes(17 * MEBIBYTE), mtime=0),
    ],
)
async def test_another_file_is_foreign(foreign: bytes) -> None:
    with pytest.raises(ForeignArchiveError):
        await _read(foreign)


async def test_what_a_newer_version_wrote_is_told() -> None:
    lines = await _lines()
    newer: list[list[dict[str, Any]]] = [
        [{**lines[0], "version": 2}, *lines[1:]],
        [lines[0], {**lines[1], "version": 2}, *lines[2:]],
        [lines[0], {**lines[1], "kind": "interviews.interview"}, *lines[2:]],
        [lines[0], {**lines[1], "data": {**lines[1]["data"], "nickname": "x"}}, *lines[2:]],
    ]
    for case in newer:
        with pytest.raises(NewerArchiveError):
            await _read(_forge(case))


async def test_a_candidate_from_before_corrections_is_read() -> None:
    header, *_ = await _lines()
    before = a_read_candidate().stored()
    data, _ = await _write([StoredAggregate(aggregate=before)])
    _, line, *_ = [json.loads(text) for text in gzip.decompress(data).splitlines()]
    older = {k: v for k, v in line["data"].items() if not k.endswith("_sources")}
    forged = _forge([header, {**line, "version": 1, "data": older}])
    assert [StoredAggregate(aggregate=before)] == await _read(forged)


@pytest.mark.parametrize("kind", ["interviews.interview", "identity.account"])
async def test_a_newer_kind_is_told_before_the_first_item(kind: str) -> None:
    header, *lines = await _lines()
    forged = _forge([{**header, "kinds": {**header["kinds"], kind: 99}}, *lines])
    with pytest.raises(NewerArchiveError):
        await anext(FORMAT.read(_stream([forged])))


def _changed(line: dict[str, Any], **data: object) -> dict[str, Any]:
    return {**line, "data": {**line["data"], **data}}


HOSTILE: dict[str, Callable[[list[dict[str, Any]]], list[Any]]] = {
    "an aggregate that was never saved": lambda x: [x[0], _changed(x[1], version=0)],
    "a version beyond all counting": lambda x: [x[0], _changed(x[1], version=2**70)],
    "a time without a zone": lambda x: [x[0], _changed(x[1], registered_at="2026-01-01T00:00")],
    "a broken rule": lambda x: [
        x[0],
        _changed(x[4], terms={**x[4]["data"]["terms"], "salary": {"minimum": -1}}),
    ],
    "no data": lambda x: [x[0], {**x[1], "data": None}],
    "no kind": lambda x: [x[0], {"data": {}, "version": 1}],
    "a kind that is no text": lambda x: [x[0], {**x[1], "kind": []}],
    "a version that is no number": lambda x: [x[0], {**x[1], "version": "1"}],
    "version zero": lambda x: [x[0], {**x[1], "version": 0}],
    "a line that is no object": lambda x: [x[0], ["kind"]],
    "an event of another stream": lambda x: [x[0], _changed(x[5], stream="Job/j2")],
    "an event without a place": lambda x: [x[0], _changed(x[5], event_id="Job/j1/1/x")],
    "an event beyond all versions": lambda x: [
        x[0],
        _changed(x[5], event_id="Job/j1/9999999999/0"),
    ],
    "attempts beyond all counting": lambda x: [x[0], _changed(x[5], attempt=2**63)],
    "a key that climbs": lambda x: [x[0], _changed(x[-2], key="../../etc/passwd")],
    "a key from the root": lambda x: [x[0], _changed(x[-2], key="/etc/passwd")],
    "a key with a line break": lambda x: [x[0], _changed(x[-2], key="resumes/a1\n")],
    "a key without end": lambda x: [x[0], _changed(x[-2], key="a" * 1025)],
    "another backup": lambda x: [x[0], _changed(x[-2], key="backups/one")],
    "an export": lambda x: [x[0], _changed(x[-2], key="exports/one")],
    "a part that is no base64": lambda x: [x[0], _changed(x[-2], part="!")],
    "a part that is too large": lambda x: [x[0], _changed(x[-2], part="A" * 1_400_000)],
    "an end that is not clear": lambda x: [x[0], _changed(x[-2], last="yes")],
    "a document without an end": lambda x: [x[0], _changed(x[-2], last=False)],
    "a document within a document": lambda x: [x[0], _changed(x[-2], last=False), x[-3]],
    "a record after a document": lambda x: [x[0], x[-2], x[1]],
}


SOUND_AT_FIRST = {
    "a document without an end",
    "a document within a document",
    "a record after a document",
}
"""The first of their items is as it should be."""


@pytest.mark.parametrize("case", HOSTILE)
async def test_a_forged_archive_is_damaged(case: str) -> None:
    lines = await _lines()
    read: list[Item] = []
    with pytest.raises(DamagedArchiveError):
        async for item in FORMAT.read(_stream([_forge(HOSTILE[case](lines))])):
            read.append(item)  # noqa: PERF401 - what came before the error counts
    assert len(read) == (case in SOUND_AT_FIRST)


async def test_the_forger_of_these_tests_can_forge() -> None:
    lines = await _lines()
    assert ITEMS[:6] == await _read(_forge(lines[:7]))


def _bomb(mebibytes: int, unit: bytes) -> bytes:
    packing = zlib.compressobj(9, wbits=31)
    header = b'{"format":"jobgraph-archive","version":1}\n'
    piece = unit * (MEBIBYTE // len(unit))
    parts = [packing.compress(header), *(packing.compress(piece) for _ in range(mebibytes))]
    return b"".join((*parts, packing.flush()))


@pytest.mark.parametrize("unit", [b"[", b" ", b'{"kind":"\n'])
async def test_a_bomb_is_refused_in_little_memory(unit: bytes) -> None:
    data = _bomb(300, unit)
    tracemalloc.start()
    try:
        with pytest.raises(DamagedArchiveError):
            await _read(data, step=len(data))
        assert tracemalloc.get_traced_memory()[1] < 64 * MEBIBYTE
    finally:
        tracemalloc.stop()


async def test_what_could_not_be_read_again_is_not_written() -> None:
    large = evolve(a_job().stored(), description="x" * 17 * MEBIBYTE)
    part = BlobPart(key="resumes/a1/one", data=bytes(MEBIBYTE + 1), last=True)
    for item in (StoredAggregate(aggregate=large), part):
        with pytest.raises(RecordTooLargeError):
            await _write([item])


async def test_the_largest_part_is_written_and_read() -> None:
    part = BlobPart(key="resumes/a1/one", data=bytes(MEBIBYTE), last=True)
    data, _ = await _write([part])
    assert [part] == await _read(data, step=65_536)


@frozen(kw_only=True)
class _Garden(Aggregate):
    id: str
    trees: int
    """Version 1 called them plants; version 2 had no count of ponds."""
    ponds: int


async def test_an_old_version_is_read_as_the_newest() -> None:
    old = JsonLinesArchiveFormat([AggregateType(name="garden", cls=_OldGarden)])
    new = JsonLinesArchiveFormat(
        [
            AggregateType(
                name="garden",
                cls=_Garden,
                version=3,
                upcasts={
                    1: lambda data: {
                        "id": data["id"],
                        "version": data["version"],
                        "trees": data["plants"],
                    },
                    2: lambda data: {**data, "ponds": 0},
                },
            )
        ]
    )
    data, _ = await _write(
        [StoredAggregate(aggregate=_OldGarden(id="g", version=4, plants=7))], old
    )
    (item,) = await _read(data, new)
    assert StoredAggregate(aggregate=_Garden(id="g", version=4, trees=7, ponds=0)) == item


@frozen(kw_only=True)
class _OldGarden(Aggregate):
    id: str
    plants: int


@pytest.mark.parametrize(
    "types",
    [
        [AggregateType(name="garden", cls=_Garden), AggregateType(name="garden", cls=_OldGarden)],
        [AggregateType(name="garden", cls=_Garden), AggregateType(name="park", cls=_Garden)],
        [AggregateType(name="garden", cls=_Garden, version=2)],
    ],
)
def test_names_that_are_not_clear_are_refused(types: list[AggregateType]) -> None:
    with pytest.raises(ValueError, match=r"garden|twice"):
        JsonLinesArchiveFormat(types)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=5,
)
KINDS = st.sampled_from([*(t.name for t in AGGREGATE_TYPES), "event", "receipt", "blob", "x"])


@settings(max_examples=150, deadline=None)
@given(st.data())
async def test_no_line_is_an_error_of_another_kind(data: st.DataObject) -> None:
    lines = await _lines()
    by_kind = {line["kind"]: line["data"] for line in lines[1:]}
    kind = data.draw(KINDS)
    sound = by_kind.get(kind, {"id": "x"})
    field = data.draw(st.sampled_from(sorted(sound)))
    forged = {"kind": kind, "version": data.draw(st.just(1) | JSON)}
    forged["data"] = data.draw(st.just({**sound, field: data.draw(JSON)}) | JSON)
    try:
        items = await _read(_forge([lines[0], forged]))
    except (DamagedArchiveError, NewerArchiveError):
        return
    assert 1 == len(items)
