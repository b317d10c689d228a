"""How a process tells time, names things, knows people and counts."""

from application.ports.clock import Clock
from application.ports.identity_provider import IdentityProvider
from application.ports.ids import Ids
from application.ports.metrics import Metrics
from entrypoints.settings import Settings


def memory_identities(clock: Clock) -> IdentityProvider:
    """For tests and one-shot commands."""
    from adapters.identity_provider.memory import MemoryIdentityProvider

    return MemoryIdentityProvider(clock)


def local_identities(settings: Settings, clock: Clock) -> IdentityProvider:
    """Passwords and tokens of our own."""
    from adapters.identity_provider.local import LocalIdentityProvider

    return LocalIdentityProvider(
        clock,
        signing_key=settings.signing_key.reveal,
        key_file=settings.data / "signing-key",
    )


def system_clock() -> Clock:
    """Show the machine's time."""
    from adapters.clock.system import SystemClock

    return SystemClock()


def fixed_clock(settings: Settings) -> Clock:
    """One that stands still."""
    from adapters.clock.fixed import FixedClock

    return FixedClock(settings.fixed_at)


def ulid_ids() -> Ids:
    """In the order of time, never twice."""
    from adapters.ids.ulid import UlidIds

    return UlidIds()


def sequence_ids() -> Ids:
    """One, two, three."""
    from adapters.ids.sequence import SequenceIds

    return SequenceIds()


def memory_metrics() -> Metrics:
    """Count what the process can read back."""
    from adapters.metrics.memory import MemoryMetrics

    return MemoryMetrics()


def prometheus_metrics() -> Metrics:
    """Count in the form that Prometheus reads."""
    from adapters.metrics.prometheus import PrometheusMetrics

    return PrometheusMetrics()
