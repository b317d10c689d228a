"""How fast this machine ranks."""

from collections.abc import Mapping
from typing import Any

from entrypoints.cli.views.console import open_console, pairs


def show_matching(figures: Mapping[str, Any]) -> None:
    """Print what `jobgraph bench matching` measured."""
    console = open_console()
    peers = figures.get("peers_ns_per_pair", {})
    console.print(
        pairs(
            ("pairs", f"{figures['pairs']:,}"),
            ("compiling", f"{figures['compile_seconds']:.2f} s, not timed below"),
            ("titles", f"{figures['titles']:,}, {figures['ms_per_title']:.2f} ms each, once"),
            ("building the index", f"{figures['build_seconds']:.3f} s"),
            ("ranking", f"{figures['rank_seconds']:.3f} s"),
            ("both", f"{figures['seconds']:.3f} s"),
            ("a pair", f"{figures['ns_per_pair']:.2f} ns; of processors {_cpu(figures)}"),
            ("with free text", _told(figures.get("free_text"))),
            ("peak memory", f"{figures['peak_mib']:,} MiB"),
            (
                "explaining",
                f"{figures['ms_per_explanation']:.2f} ms a pair, {figures['explained']:,} alike",
            ),
            ("skills alone", _ns(figures.get("skills_alone_ns_per_pair"))),
            *((name, _ns(taken)) for name, taken in peers.items()),
            *((f"ours / {name}", f"{ratio:g}") for name, ratio in figures["ratio_to"].items()),
        )
    )


def _cpu(figures: Mapping[str, Any]) -> str:
    return f"{figures['cpu_ns_per_pair']:.2f} ns"


def _told(figures: Mapping[str, Any] | None) -> str | None:
    if figures is None:
        return None
    taken = f"{figures['ns_per_pair']:.2f} ns; of processors {_cpu(figures)}"
    return f"{taken}; {figures['pairs']:,} pairs"


def _ns(taken: float | None) -> str | None:
    return None if taken is None else f"{taken:.2f} ns a pair"
