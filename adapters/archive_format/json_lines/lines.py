"""Items as lines of canonical JSON: equal items are equal bytes wherever they were kept."""

import re
from base64 import b64decode
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec
from attrs import frozen
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override
from cattrs.preconf.json import JsonConverter, make_converter

from application.ports.archive import StoredAggregate, StoredEvent, StoredReceipt
from application.ports.archive_format import (
    AggregateType,
    BlobPart,
    DamagedArchiveError,
    Item,
    NewerArchiveError,
    RecordTooLargeError,
)
from domain.shared.aggregate import Aggregate
from domain.shared.errors import DomainError

MAX_LINE = 16 * 2**20
"""In bytes; as large as a document of MongoDB may be."""
MAX_PART = 2**20
EVENT, RECEIPT, BLOB = "event", "receipt", "blob"
_KEY = re.compile(r"(?!backups/|exports/)[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*")
_MAX_KEY = 1024
_EVENT_POSITION = re.compile(r"/[1-9][0-9]{0,8}/[0-9]{1,8}")
_MAX_NUMBER = 2**31 - 1
"""Of versions and attempts: every database has room for it."""
_UNREADABLE = (
    ArithmeticError,
    AttributeError,
    BaseValidationError,
    DomainError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What reading raises for data that make no sense."""


@frozen
class Line:
    """What one line says."""

    kind: str
    version: int
    data: Any


def write_json(document: object) -> bytes:
    """Keys in order, nothing in between, UTF-8."""
    return msgspec.json.encode(document, order="sorted")


def read_line(line: bytes) -> Line:
    """Raise DamagedArchiveError."""
    try:
        document = msgspec.json.decode(line)
        return Line(document["kind"], document["version"], document["data"])
    except _UNREADABLE as e:
        raise DamagedArchiveError from e


class Lines:
    """Between items and lines."""

    def __init__(self, types: Iterable[AggregateType]) -> None:
        types = tuple(types)
        self._by_class = {t.cls: t for t in types}
        self._by_name = {t.name: t for t in types}
        if not len(types) == len(self._by_class) == len(self._by_name):
            msg = "a class or a name of aggregates is registered twice"
            raise ValueError(msg)
        for t in types:
            if missing := set(range(1, t.version)) - set(t.upcasts):
                msg = f"{t.name} has no upcast from {missing}"
                raise ValueError(msg)
        self._converter = _converter(self._by_class)

    @property
    def versions(self) -> Mapping[str, int]:
        """Of each kind of aggregates, as they are written."""
        return {name: t.version for name, t in self._by_name.items()}

    def write(self, item: Item) -> tuple[str, bytes]:
        """Return the kind and the line. Raise RecordTooLargeError."""
        kind, version, data = self._unstructured(item)
        line = write_json({"kind": kind, "version": version, "data": data}) + b"\n"
        if len(line) > MAX_LINE:
            raise RecordTooLargeError(kind)
        return kind, line

    def _unstructured(self, item: Item) -> tuple[str, int, object]:
        match item:
            case StoredAggregate(aggregate=aggregate):
                t = self._by_class[type(aggregate)]
                return t.name, t.version, self._converter.unstructure(aggregate)
            case StoredEvent():
                return EVENT, 1, self._converter.unstructure(item)
            case StoredReceipt():
                return RECEIPT, 1, self._converter.unstructure(item)
            case BlobPart(key=key, data=data, last=last):
                if len(data) > MAX_PART:
                    raise RecordTooLargeError(BLOB)
                return BLOB, 1, {"key": key, "part": data, "last": last}

    def item(self, line: Line) -> Item:
        """Raise Damaged- or NewerArchiveError."""
        try:
            return self._structured(line)
        except ForbiddenExtraKeysError as e:
            raise NewerArchiveError from e
        except _UNREADABLE as e:
            raise DamagedArchiveError from e

    def _structured(self, line: Line) -> Item:
        t = self._by_name.get(line.kind)
        if t is not None:
            return self._aggregate(t, line)
        if line.kind not in (EVENT, RECEIPT, BLOB) or line.version != 1:
            raise NewerArchiveError(line.kind, line.version)
        if line.kind == RECEIPT:
            return self._converter.structure(line.data, StoredReceipt)
        if line.kind == EVENT:
            return _checked_event(self._converter.structure(line.data, StoredEvent))
        return _checked_part(line.data)

    def _aggregate(self, t: AggregateType, line: Line) -> StoredAggregate:
        if line.version > t.version:
            raise NewerArchiveError(line.kind, line.version)
        data = line.data
        for version in range(line.version, t.version):
            data = t.upcasts[version](data)
        aggregate = self._converter.structure(data, t.cls)
        if not 1 <= aggregate.version <= _MAX_NUMBER:
            raise ValueError(aggregate.version)
        return StoredAggregate(aggregate=aggregate)


def _checked_event(event: StoredEvent) -> StoredEvent:
    position = event.event_id.removeprefix(event.stream)
    if not _EVENT_POSITION.fullmatch(position) or not 0 <= event.attempt <= _MAX_NUMBER:
        raise ValueError(position)
    return event


def _checked_part(data: dict[str, Any]) -> BlobPart:
    part = BlobPart(key=data["key"], data=b64decode(data["part"], validate=True), last=data["last"])
    if len(part.data) > MAX_PART or not isinstance(part.last, bool):
        raise ValueError(len(part.data))
    if len(part.key) > _MAX_KEY or not _KEY.fullmatch(part.key):
        raise ValueError(part.key)
    return part


def _converter(classes: Iterable[type[Aggregate]]) -> JsonConverter:
    converter = make_converter(
        detailed_validation=False,
        forbid_extra_keys=True,
        unstruct_collection_overrides={frozenset: sorted},
    )
    converter.register_unstructure_hook(datetime, _written_time)
    converter.register_structure_hook(datetime, lambda text, _: _read_time(text))
    unsaved = override(omit=True)
    for cls in classes:
        # What is archived is saved, so it has no pending events.
        write: Callable[[Any], Any] = make_dict_unstructure_fn(cls, converter, events=unsaved)
        converter.register_unstructure_hook(cls, write)
        read = make_dict_structure_fn(
            cls,
            converter,
            _cattrs_forbid_extra_keys=True,
            _cattrs_detailed_validation=False,
            events=unsaved,
        )
        converter.register_structure_hook(cls, read)
    return converter


def _written_time(time: datetime) -> str:
    return time.astimezone(UTC).isoformat()


def _read_time(text: str) -> datetime:
    time = datetime.fromisoformat(text)
    if time.tzinfo is None:
        raise ValueError("a time without a zone")
    return time
