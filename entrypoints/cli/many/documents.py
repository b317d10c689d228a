"""Documents in folders, and what stands beside them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from entrypoints.cli.errors import WRONG_USAGE, CommandError
from entrypoints.cli.files import shown

TRUTH = ".truth.json"
_DOCUMENTS = frozenset(
    (
        *(".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".txt", ".md"),
        *(".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp"),
    )
)
"""What is taken for a document in a folder. What it is, its content decides."""
_BESIDE_A_TRUTH = _DOCUMENTS | {".json"}
"""In a folder alone, JSON may be anything."""


@frozen(kw_only=True)
class Named:
    """A document that is to be read."""

    path: Path
    name: str
    """Relative to the folder that was given, or the name alone."""


@frozen(kw_only=True)
class Pair:
    """A document and the truth about it."""

    document: Path
    truth: Path
    name: str
    """Relative to the folder."""


def documents(paths: Iterable[Path]) -> tuple[Named, ...]:
    """List files as given, and the documents in folders, in order of their names.

    Raise CommandError `file.same_name` when two would have the same name.
    """
    found: dict[str, Named] = {}
    for path in paths:
        for one in (
            _in_folder(path, _DOCUMENTS) if path.is_dir() else [Named(path=path, name=path.name)]
        ):
            if found.setdefault(one.name, one).path != one.path:
                raise CommandError(
                    "file.same_name",
                    f"Two files are named {shown(Path(one.name))}. "
                    "Give their folders one after the other.",
                    exit_code=WRONG_USAGE,
                )
    return tuple(found.values())


def pairs(folder: Path) -> tuple[Pair, ...]:
    """List every document X.pdf, X.docx … beside an X.truth.json, in order of their names.

    Raise CommandError `file.not_found` or `eval.nothing`.
    """
    if not folder.is_dir():
        raise CommandError("file.not_found", f"There is no folder {shown(folder)}.")
    found = tuple(
        Pair(document=one.path, truth=truth, name=one.name)
        for one in _in_folder(folder, _BESIDE_A_TRUTH)
        if (truth := one.path.with_name(one.path.stem + TRUTH)).is_file()
    )
    if not found:
        raise CommandError(
            "eval.nothing",
            f"{shown(folder)} has no document beside its truth: put X{TRUTH} beside X.pdf.",
        )
    return found


def _in_folder(folder: Path, endings: frozenset[str]) -> Iterator[Named]:
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in inside.parts)
        if path.suffix.lower() in endings and not hidden and path.is_file():
            yield Named(path=path, name=inside.as_posix())
