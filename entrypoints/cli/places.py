"""Where an installation keeps what it keeps, as people name it on the command line."""

from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from entrypoints.cli.errors import WRONG_USAGE, CommandError
from entrypoints.settings import Settings, SettingsError, load_settings

_URLS = {
    "postgresql://": "postgresql",
    "mongodb://": "mongodb",
    "mongodb+srv://": "mongodb",
}
_OF_ONE_SERVER = ("URL", "DIRECT_URL", "REPLICA_URL", "POOLED", "IAM")
"""Settings of the database that make no sense for another one."""
_NOT_COPIED = {
    "JOBGRAPH_CACHE": "none",
    "JOBGRAPH_SESSION_STORE": "memory",
    "JOBGRAPH_PROGRESS_STORE": "memory",
    "JOBGRAPH_RATE_LIMITER": "memory",
}
"""What is kept for a while only: where that is need not be said to copy the rest."""
_MOST = 100_000
"""Characters of a file of settings."""


@frozen(kw_only=True)
class Place:
    """Settings for each of the two kinds of storages."""

    records: Settings
    documents: Settings

    def shares_documents_with(self, other: "Place") -> bool:
        """Whether both name the same blob storage: nothing need be copied then."""
        return _storage(self.documents) == _storage(other.documents)


def read_place(
    place: str, blobs: str | None, environment: Mapping[str, str], *, option: str
) -> Place:
    """Read what was given for `option`. Raise CommandError that does not quote it.

    A URL may hold a password.
    """
    try:
        ours = {k: v for k, v in environment.items() if k.startswith("JOBGRAPH_")}
        if place.startswith("env:"):
            name = place.removeprefix("env:")
            place = environment.get(name, "")
            ours.pop(name, None)
        found = _environment(place, ours)
        if found is None:
            raise CommandError(
                "copy.place",
                f"{option} must be sqlite:FOLDER, postgresql://…, mongodb://…, settings, "
                "settings:FILE, or env:NAME with one of these in the variable NAME.",
                exit_code=WRONG_USAGE,
            )
        records = load_settings(found)
        return Place(
            records=records,
            documents=records if blobs is None else _documents(blobs, found, option),
        )
    except SettingsError as e:
        raise CommandError("settings", f"{option}: {e}.", exit_code=WRONG_USAGE) from None


def _environment(place: str, ours: Mapping[str, str]) -> Mapping[str, str] | None:
    if place == "settings":
        return ours
    kind, _, rest = place.partition(":")
    if kind == "settings" and rest:
        return _read_file(Path(rest))
    other = {k: v for k, v in ours.items() if k not in _names()} | _NOT_COPIED
    if kind == "sqlite" and rest:
        return {**other, "JOBGRAPH_PERSISTENCE": "sqlite", "JOBGRAPH_DATA": rest}
    for scheme, technology in _URLS.items():
        if place.startswith(scheme):
            url = {"JOBGRAPH_DATABASE_URL": place}
            return {**other, "JOBGRAPH_PERSISTENCE": technology, **url}
    return None


def _names() -> tuple[str, ...]:
    return tuple(f"JOBGRAPH_DATABASE_{name}" for name in _OF_ONE_SERVER)


def _documents(blobs: str, environment: Mapping[str, str], option: str) -> Settings:
    kind, _, rest = blobs.partition(":")
    if kind == "folder" and rest:
        there = {"JOBGRAPH_BLOB_STORAGE": "filesystem", "JOBGRAPH_DATA": rest}
    elif kind == "s3" and rest:
        there = {"JOBGRAPH_BLOB_STORAGE": "s3", "JOBGRAPH_AWS_BUCKET": rest}
    else:
        raise CommandError(
            "copy.blobs",
            f"--blobs-{option.removeprefix('--')} must be folder:FOLDER or s3:BUCKET.",
            exit_code=WRONG_USAGE,
        )
    return load_settings({**environment, **there})


def _read_file(path: Path) -> Mapping[str, str]:
    """Read lines of NAME=value; what is no setting of ours is left out, as are comments."""
    try:
        with path.open(encoding="utf-8") as file:
            lines = file.read(_MOST).splitlines()
    except (OSError, ValueError):
        raise CommandError(
            "settings", "The file of settings cannot be read: see its name.", exit_code=WRONG_USAGE
        ) from None
    pairs = (line.strip().removeprefix("export ").partition("=") for line in lines)
    return {
        name.strip(): value.strip().strip("\"'")
        for name, _, value in pairs
        if name.startswith("JOBGRAPH_")
    }


def _storage(settings: Settings) -> tuple[object, ...]:
    if settings.blob_storage == "filesystem":
        return "filesystem", settings.data.resolve()
    if settings.blob_storage == "s3":
        aws = settings.aws
        return "s3", aws.s3_endpoint or aws.endpoint, aws.bucket
    return settings.blob_storage, id(settings)
