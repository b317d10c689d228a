"""Every port with its choice of technologies: the only module that names adapters."""

from collections.abc import Iterator
from typing import Protocol

from dependency_injector import providers
from dependency_injector.containers import DeclarativeContainer
from dependency_injector.providers import Provider

from application.candidates.ports import CandidatesUnitOfWork
from application.companies.ports import CompaniesUnitOfWork
from application.identity.ports import IdentityUnitOfWork
from application.jobs.ports import JobsUnitOfWork
from application.matching.ports import MatchingUnitOfWork
from application.ports.blob_storage import BlobStorage
from application.ports.clock import Clock
from application.ports.event_codec import EventCodec
from application.ports.identity_provider import IdentityProvider
from application.ports.ids import Ids
from application.ports.lifecycle import Lifecycle
from application.ports.outbox import Outbox
from application.ports.skill_catalogue import SkillCatalogue
from application.ports.text_extraction import TextExtraction
from entrypoints.settings import Settings, SettingsError


class AnyUnitOfWork(
    IdentityUnitOfWork,
    CompaniesUnitOfWork,
    CandidatesUnitOfWork,
    JobsUnitOfWork,
    MatchingUnitOfWork,
    Protocol,
):
    """Every context's: what a persistence technology must offer."""


class Persistence(Lifecycle, Protocol):
    """What a persistence technology hands to this container."""

    outbox: Outbox

    def unit_of_work(self) -> AnyUnitOfWork:
        """Begin a transaction."""

    def reading(self) -> AnyUnitOfWork:
        """Begin one that will not write: never waits for a writer."""

    async def migrate(self) -> None:
        """Bring what is stored to the newest form; again is fine."""


def _memory(_: Settings, codec: EventCodec) -> Persistence:
    from adapters.persistence.memory import MemoryPersistence

    return MemoryPersistence(codec)


def _sqlite(settings: Settings, codec: EventCodec) -> Persistence:
    from adapters.persistence.sql import SqlPersistence

    return SqlPersistence(settings.data / "jobgraph.sqlite3", codec)


def _codec() -> EventCodec:
    from adapters.event_codec.json import JsonEventCodec
    from entrypoints.events import EVENT_TYPES

    return JsonEventCodec(EVENT_TYPES)


def _memory_blobs() -> BlobStorage:
    from adapters.blob_storage.memory import MemoryBlobStorage

    return MemoryBlobStorage()


def _filesystem_blobs(settings: Settings) -> BlobStorage:
    from adapters.blob_storage.filesystem import FilesystemBlobStorage

    return FilesystemBlobStorage(settings.data / "blobs")


def _memory_extraction(settings: Settings) -> TextExtraction:
    from adapters.text_extraction.memory import MemoryTextExtraction

    return MemoryTextExtraction(max_bytes=settings.max_document_bytes)


def _local_extraction(settings: Settings) -> TextExtraction:
    from adapters.text_extraction.local import LocalTextExtraction

    return LocalTextExtraction(max_bytes=settings.max_document_bytes)


def _memory_catalogue() -> SkillCatalogue:
    from adapters.skill_catalogue.memory import MemorySkillCatalogue

    return MemorySkillCatalogue()


def _builtin_catalogue() -> SkillCatalogue:
    from adapters.skill_catalogue.builtin import BuiltinSkillCatalogue

    return BuiltinSkillCatalogue()


def _memory_identities(clock: Clock) -> IdentityProvider:
    from adapters.identity_provider.memory import MemoryIdentityProvider

    return MemoryIdentityProvider(clock)


def _local_identities(settings: Settings, clock: Clock) -> IdentityProvider:
    from adapters.identity_provider.local import LocalIdentityProvider

    return LocalIdentityProvider(
        clock,
        signing_key=settings.signing_key.reveal,
        key_file=settings.data / "signing-key",
    )


def _system_clock() -> Clock:
    from adapters.clock.system import SystemClock

    return SystemClock()


def _fixed_clock(settings: Settings) -> Clock:
    from adapters.clock.fixed import FixedClock

    return FixedClock(settings.fixed_at)


def _ulid_ids() -> Ids:
    from adapters.ids.ulid import UlidIds

    return UlidIds()


def _sequence_ids() -> Ids:
    from adapters.ids.sequence import SequenceIds

    return SequenceIds()


class Backends(DeclarativeContainer):
    """One provider a port."""

    settings = providers.Dependency(instance_of=Settings)

    event_codec = providers.Singleton(_codec)
    persistence: Provider[Persistence] = providers.Selector(
        settings.provided.persistence,
        memory=providers.Singleton(_memory, settings, event_codec),
        sqlite=providers.Singleton(_sqlite, settings, event_codec),
    )
    blob_storage: Provider[BlobStorage] = providers.Selector(
        settings.provided.blob_storage,
        memory=providers.Singleton(_memory_blobs),
        filesystem=providers.Singleton(_filesystem_blobs, settings),
    )
    text_extraction: Provider[TextExtraction] = providers.Selector(
        settings.provided.text_extraction,
        memory=providers.Singleton(_memory_extraction, settings),
        local=providers.Singleton(_local_extraction, settings),
    )
    skill_catalogue: Provider[SkillCatalogue] = providers.Selector(
        settings.provided.skill_catalogue,
        memory=providers.Singleton(_memory_catalogue),
        builtin=providers.Singleton(_builtin_catalogue),
    )
    clock: Provider[Clock] = providers.Selector(
        settings.provided.clock,
        system=providers.Singleton(_system_clock),
        fixed=providers.Singleton(_fixed_clock, settings),
    )
    ids: Provider[Ids] = providers.Selector(
        settings.provided.ids,
        ulid=providers.Singleton(_ulid_ids),
        sequence=providers.Singleton(_sequence_ids),
    )
    identity_provider: Provider[IdentityProvider] = providers.Selector(
        settings.provided.identity_provider,
        memory=providers.Singleton(_memory_identities, clock),
        local=providers.Singleton(_local_identities, settings, clock),
    )

    unit_of_work = persistence.provided.unit_of_work
    reading = persistence.provided.reading
    outbox: Provider[Outbox] = persistence.provided.outbox


def selectors() -> dict[str, providers.Selector]:
    """Every port with a choice, by name."""
    return {
        name: provider
        for name, provider in Backends.providers.items()
        if isinstance(provider, providers.Selector)
    }


def check_choices(settings: Settings) -> None:
    """Raise SettingsError when a chosen backend does not exist."""
    for port, selector in selectors().items():
        chosen = getattr(settings, port)
        if chosen not in selector.providers:
            raise SettingsError(
                f"JOBGRAPH_{port.upper()} is {chosen!r}: choose from {sorted(selector.providers)}"
            )


def lifecycles(container: Backends) -> Iterator[Lifecycle]:
    """Everything chosen that must be opened, in order."""
    for port in selectors():
        adapter = getattr(container, port)()
        if isinstance(adapter, Lifecycle):
            yield adapter
