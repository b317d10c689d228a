"""Every port with its choice of technologies: the only package that names adapters."""

from collections.abc import Iterator

from dependency_injector import providers
from dependency_injector.containers import DeclarativeContainer
from dependency_injector.providers import Provider

from application.matching.knowledge import Knowledge
from application.ports.archive import Archive
from application.ports.archive_format import ArchiveFormat
from application.ports.blob_storage import BlobStorage
from application.ports.cache import Cache
from application.ports.clock import Clock
from application.ports.event_bus import EventBus
from application.ports.gazetteer import Gazetteer
from application.ports.identity_provider import IdentityProvider
from application.ports.ids import Ids
from application.ports.inbox import Inbox
from application.ports.language_model import LanguageModel
from application.ports.lifecycle import Lifecycle, Provisioned
from application.ports.match_index import MatchIndex
from application.ports.message_queue import MessageQueue
from application.ports.metrics import Metrics
from application.ports.ocr import Ocr
from application.ports.outbox import Outbox
from application.ports.phone_numbers import PhoneNumbers
from application.ports.progress_store import ProgressStore
from application.ports.push_topic import PushTopic
from application.ports.rate_limiter import RateLimiter
from application.ports.session_store import SessionStore
from application.ports.skill_catalogue import SkillCatalogue
from application.ports.skill_tagging import SkillTagging
from application.ports.text_embedding import TextEmbedding
from application.ports.text_extraction import TextExtraction
from application.ports.url_signer import UrlSigner
from application.ports.word_weights import WordWeights
from entrypoints.container.backends import (
    blobs,
    databases,
    documents,
    knowledge,
    messaging,
    process,
    stores,
)
from entrypoints.container.backends.databases import AnyUnitOfWork, Persistence
from entrypoints.settings import Settings, SettingsError

__all__ = ["AnyUnitOfWork", "Backends", "Persistence", "check_choices", "lifecycles", "selectors"]


class Backends(DeclarativeContainer):
    """One provider a port."""

    settings = providers.Dependency(instance_of=Settings)
    event_codec = providers.Singleton(databases.codec)
    archive_format: Provider[ArchiveFormat] = providers.Singleton(databases.archive_format)

    # What several adapters share: built when the first of them is.
    sql_database = providers.Singleton(databases.sql_database, settings)
    redis_server = providers.Singleton(stores.redis_server, settings)
    aws_access = providers.Singleton(messaging.aws_access, settings)

    clock: Provider[Clock] = providers.Selector(
        settings.provided.clock,
        system=providers.Singleton(process.system_clock),
        fixed=providers.Singleton(process.fixed_clock, settings),
    )
    ids: Provider[Ids] = providers.Selector(
        settings.provided.ids,
        ulid=providers.Singleton(process.ulid_ids),
        sequence=providers.Singleton(process.sequence_ids),
    )
    metrics: Provider[Metrics] = providers.Selector(
        settings.provided.metrics,
        memory=providers.Singleton(process.memory_metrics),
        prometheus=providers.Singleton(process.prometheus_metrics),
    )
    word_weights: Provider[WordWeights] = providers.Selector(
        settings.provided.word_weights,
        memory=providers.Singleton(knowledge.memory_word_weights),
        builtin=providers.Singleton(knowledge.builtin_word_weights),
    )
    persistence: Provider[Persistence] = providers.Selector(
        settings.provided.persistence,
        memory=providers.Singleton(databases.memory, settings, event_codec, word_weights),
        sqlite=providers.Singleton(databases.sql, sql_database, event_codec, word_weights),
        postgresql=providers.Singleton(databases.sql, sql_database, event_codec, word_weights),
        mongodb=providers.Singleton(databases.mongodb, settings, event_codec, word_weights),
    )
    url_signer: Provider[UrlSigner] = providers.Selector(
        settings.provided.url_signer,
        memory=providers.Singleton(blobs.memory_url_signer, clock),
        local=providers.Singleton(blobs.local_url_signer, settings, clock),
    )
    blob_storage: Provider[BlobStorage] = providers.Selector(
        settings.provided.blob_storage,
        memory=providers.Singleton(blobs.memory_blobs, settings, clock, url_signer),
        filesystem=providers.Singleton(blobs.filesystem_blobs, settings, url_signer),
        s3=providers.Singleton(blobs.s3_blobs, settings),
    )
    ocr: Provider[Ocr] = providers.Selector(
        settings.provided.ocr,
        auto=providers.Singleton(documents.ocr_that_is_there, settings),
        none=providers.Singleton(documents.no_ocr),
        memory=providers.Singleton(documents.memory_ocr),
        tesseract=providers.Singleton(documents.tesseract_ocr, settings),
    )
    text_extraction: Provider[TextExtraction] = providers.Selector(
        settings.provided.text_extraction,
        memory=providers.Singleton(documents.memory_extraction, settings),
        local=providers.Singleton(documents.local_extraction, settings, ocr),
        textract=providers.Singleton(documents.textract_extraction, settings, aws_access),
    )
    skill_catalogue: Provider[SkillCatalogue] = providers.Selector(
        settings.provided.skill_catalogue,
        memory=providers.Singleton(knowledge.memory_catalogue),
        builtin=providers.Singleton(knowledge.builtin_catalogue),
    )
    language_model: Provider[LanguageModel] = providers.Selector(
        settings.provided.language_model,
        rules=providers.Singleton(knowledge.rules_engine),
        scripted=providers.Singleton(knowledge.scripted_engine),
    )
    gazetteer: Provider[Gazetteer] = providers.Selector(
        settings.provided.gazetteer,
        memory=providers.Singleton(knowledge.memory_gazetteer),
        builtin=providers.Singleton(knowledge.builtin_gazetteer),
    )
    phone_numbers: Provider[PhoneNumbers] = providers.Selector(
        settings.provided.phone_numbers,
        memory=providers.Singleton(knowledge.memory_phone_numbers),
        library=providers.Singleton(knowledge.library_phone_numbers),
    )
    skill_tagging: Provider[SkillTagging] = providers.Selector(
        settings.provided.skill_tagging,
        memory=providers.Singleton(knowledge.memory_tagging),
        builtin=providers.Singleton(knowledge.builtin_tagging),
    )
    # MiniLM puts its vector beside the one that ships.
    shipped_vectors = providers.Singleton(knowledge.builtin_vectors)
    text_embedding: Provider[TextEmbedding] = providers.Selector(
        settings.provided.text_embedding,
        characters=providers.Singleton(knowledge.characters),
        builtin=shipped_vectors,
        wordllama=providers.Singleton(knowledge.wordllama_vectors),
        minilm=providers.Singleton(knowledge.minilm_vectors, shipped_vectors),
    )
    # What every score asks of the world, and so does whatever ranks by scores.
    taxonomy = providers.Singleton(
        Knowledge,
        catalogue=skill_catalogue,
        gazetteer=gazetteer,
        embedding=text_embedding,
        word_weights=word_weights,
    )
    match_index: Provider[MatchIndex] = providers.Selector(
        settings.provided.match_index,
        auto=providers.Singleton(knowledge.match_index_that_is_there, taxonomy),
        reference=providers.Singleton(knowledge.reference_index, taxonomy),
        compiled=providers.Singleton(knowledge.compiled_index, taxonomy),
    )
    new_match_index = providers.Factory(
        knowledge.new_match_index, settings.provided.match_index, taxonomy
    )
    identity_provider: Provider[IdentityProvider] = providers.Selector(
        settings.provided.identity_provider,
        memory=providers.Singleton(process.memory_identities, clock),
        local=providers.Singleton(process.local_identities, settings, clock),
    )
    cache: Provider[Cache] = providers.Selector(
        settings.provided.cache,
        none=providers.Singleton(stores.no_cache),
        memory=providers.Singleton(stores.memory_cache),
        redis=providers.Singleton(stores.redis_cache, settings, metrics),
    )
    session_store: Provider[SessionStore] = providers.Selector(
        settings.provided.session_store,
        memory=providers.Singleton(stores.memory_sessions),
        sql=providers.Singleton(stores.sql_sessions, sql_database),
        redis=providers.Singleton(stores.redis_sessions, redis_server),
        dynamodb=providers.Singleton(stores.dynamodb_sessions, settings, aws_access),
    )
    progress_store: Provider[ProgressStore] = providers.Selector(
        settings.provided.progress_store,
        memory=providers.Singleton(stores.memory_progress),
        sql=providers.Singleton(stores.sql_progress, sql_database),
        redis=providers.Singleton(stores.redis_progress, redis_server),
        dynamodb=providers.Singleton(stores.dynamodb_progress, settings, aws_access),
    )
    rate_limiter: Provider[RateLimiter] = providers.Selector(
        settings.provided.rate_limiter,
        memory=providers.Singleton(stores.memory_limiter),
        sql=providers.Singleton(stores.sql_limiter, sql_database),
        redis=providers.Singleton(stores.redis_limiter, redis_server),
        dynamodb=providers.Singleton(stores.dynamodb_limiter, settings, aws_access),
    )
    message_queue: Provider[MessageQueue] = providers.Selector(
        settings.provided.message_queue,
        memory=providers.Singleton(messaging.memory_queue, clock),
        sqs=providers.Singleton(messaging.sqs_queue, settings, aws_access),
    )
    push_topic: Provider[PushTopic] = providers.Selector(
        settings.provided.push_topic,
        memory=providers.Singleton(messaging.memory_topic),
        sns=providers.Singleton(messaging.sns_topic, settings, aws_access),
    )
    event_bus: Provider[EventBus] = providers.Selector(
        settings.provided.event_bus,
        memory=providers.Singleton(messaging.memory_bus),
        eventbridge=providers.Singleton(messaging.eventbridge_bus, settings, aws_access),
    )

    unit_of_work = persistence.provided.unit_of_work
    reading = persistence.provided.reading
    newest = persistence.provided.newest
    outbox: Provider[Outbox] = persistence.provided.outbox
    inbox: Provider[Inbox] = persistence.provided.inbox
    archive: Provider[Archive] = persistence.provided.archive


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
        if getattr(settings, port) not in selector.providers:
            raise SettingsError(
                f"JOBGRAPH_{port.upper()} must be one of {', '.join(sorted(selector.providers))}"
            )


def lifecycles(container: Backends) -> Iterator[Lifecycle]:
    """Everything chosen that must be opened, in order."""
    return (a for a in _chosen(container) if isinstance(a, Lifecycle))


def provisioned(container: Backends) -> Iterator[Provisioned]:
    """Everything chosen that has something to be made, in order."""
    return (a for a in _chosen(container) if isinstance(a, Provisioned))


def _chosen(container: Backends) -> Iterator[object]:
    return (getattr(container, port)() for port in selectors())
