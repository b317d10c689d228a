"""Lines of JSON in a gzip file: a header, records, documents, and a manifest to check them by."""

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Mapping
from contextlib import aclosing
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import msgspec

from adapters.archive_format.json_lines.counting import Counter
from adapters.archive_format.json_lines.lines import Lines, read_line, write_json
from adapters.archive_format.json_lines.packing import packer, unpacked_lines
from application.ports.archive_format import (
    AggregateType,
    ArchiveFormat,
    BlobPart,
    Contents,
    DamagedArchiveError,
    ForeignArchiveError,
    Item,
    NewerArchiveError,
    Tally,
)

_FORMAT = "jobgraph-archive"
_VERSION = 1
_MANIFEST = "manifest"


class JsonLinesArchiveFormat(ArchiveFormat):
    """Described in ADR 17."""

    def __init__(self, types: Iterable[AggregateType]) -> None:
        self._lines = Lines(types)

    async def write(
        self, items: AsyncIterable[Item], tally: Tally, *, at: datetime
    ) -> AsyncIterator[bytes]:
        """See ArchiveFormat."""
        packing, whole, counter = packer(), sha256(), Counter(tally)
        header = write_json(self._header(at)) + b"\n"
        whole.update(header)
        yield packing.compress(header)
        async for item in items:
            kind, line = self._lines.write(item)
            counter.add(kind, line, item)
            whole.update(line)
            if packed := packing.compress(line):
                yield packed
        manifest = _manifest(tally.contents(), whole.hexdigest())
        yield packing.compress(write_json(manifest) + b"\n") + packing.flush()

    async def read(self, data: AsyncIterable[bytes]) -> AsyncIterator[Item]:
        """See ArchiveFormat."""
        tally = Tally()
        counter, whole = Counter(tally), sha256()
        part: BlobPart | None = None
        async with aclosing(unpacked_lines(data)) as lines:
            header = await anext(lines, b"")
            _check_header(header, self._lines.versions)
            whole.update(header)
            async for text in lines:
                line = read_line(text)
                if line.kind == _MANIFEST:
                    expected = _manifest(tally.contents(), whole.hexdigest())
                    whole_document = part is None or part.last
                    nothing_follows = await anext(lines, None) is None
                    if line.data == expected["data"] and whole_document and nothing_follows:
                        return
                    break
                item = self._lines.item(line)
                part = _following(part, item)
                counter.add(line.kind, text, item)
                whole.update(text)
                yield item
        raise DamagedArchiveError

    async def count(self, items: AsyncIterable[Item], tally: Tally) -> AsyncIterator[Item]:
        """See ArchiveFormat."""
        counter = Counter(tally)
        async for item in items:
            counter.add(*self._lines.write(item), item)
            yield item

    def _header(self, at: datetime) -> dict[str, object]:
        kinds = dict(self._lines.versions)
        written_at = at.astimezone(UTC).isoformat()
        return {"format": _FORMAT, "version": _VERSION, "kinds": kinds, "written_at": written_at}


def _check_header(line: bytes, known: Mapping[str, int]) -> None:
    if not line:
        raise DamagedArchiveError
    try:
        header: Any = msgspec.json.decode(line)
        name, version = header["format"], header["version"]
    except (ValueError, KeyError, TypeError, RecursionError) as e:
        raise ForeignArchiveError from e
    if name != _FORMAT:
        raise ForeignArchiveError
    if version != _VERSION:
        raise NewerArchiveError
    kinds = header.get("kinds")
    if not isinstance(kinds, dict) or not all(type(v) is int for v in kinds.values()):
        raise DamagedArchiveError
    if any(version > known.get(kind, 0) for kind, version in kinds.items()):
        raise NewerArchiveError


def _manifest(contents: Contents, whole: str) -> dict[str, Any]:
    kinds = {kind: {"count": c.count, "sha256": c.sha256} for kind, c in contents.items()}
    return {"kind": _MANIFEST, "version": 1, "data": {"kinds": kinds, "sha256": whole}}


def _following(part: BlobPart | None, item: Item) -> BlobPart | None:
    """Let records come before documents, and the parts of a document together."""
    if part is None:
        return item if isinstance(item, BlobPart) else None
    if not isinstance(item, BlobPart) or not (part.last or part.key == item.key):
        raise DamagedArchiveError
    return item
