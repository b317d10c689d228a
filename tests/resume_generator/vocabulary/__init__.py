"""Words of the trades, language by language."""

from functools import cache
from pathlib import Path

from attrs import field, frozen

_FOLDER = Path(__file__).parent
_TECHNICAL = frozenset(
    ("backend", "frontend", "data", "systems", "software", "logiciel", "donnees")
)
_METHODS = frozenset(("Methods", "Methoden", "Métodos", "Méthodes", "Networks", "Reporting"))
_PROGRAMS = frozenset(
    ("Software", "Digital", "Tools", "Logiciels", "Programas", "Numérique", "Restitution")
)


@frozen(kw_only=True)
class Trade:
    """What people of a trade are called, know, do and study."""

    name: str
    titles: dict[str, tuple[str, ...]]
    """By junior, middle, senior, lead."""
    skills: dict[str, tuple[str, ...]]
    """By the names of their groups."""
    employers: tuple[str, ...]
    degrees: tuple[tuple[str, str], ...]
    """Degree and area; an empty area is none."""
    certificates: tuple[tuple[str, str], ...]
    summaries: tuple[str, ...]
    tasks: tuple[str, ...]
    projects: tuple[str, ...]
    named: tuple[str, ...] = field(init=False)
    """Skills that a sentence about work can name."""

    @named.default
    def _named(self) -> tuple[str, ...]:
        if self.name in _TECHNICAL:
            groups = [skills for name, skills in self.skills.items() if name not in _METHODS]
        else:
            groups = [skills for name, skills in self.skills.items() if name in _PROGRAMS]
        return tuple(s for group in groups or [next(iter(self.skills.values()))] for s in group)

    @property
    def technical(self) -> bool:
        """Whether people of the trade have pages on the web that show their work."""
        return self.name in _TECHNICAL


@cache
def trades(language: str) -> tuple[Trade, ...]:
    """Return all trades of a language."""
    text = (_FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    return tuple(_trade(block) for block in text.split("== ")[1:])


def _trade(block: str) -> Trade:
    name, *lines = block.strip().splitlines()
    fields = dict(line.split(": ", 1) for line in lines if line.strip())
    return Trade(
        name=name.strip(),
        titles={key: _split(fields[key]) for key in ("junior", "middle", "senior", "lead")},
        skills={
            group.split(" = ")[0]: tuple(group.split(" = ")[1].split(", "))
            for group in _split(fields["skills"])
        },
        employers=_split(fields["employers"]),
        degrees=tuple(_pair(each) for each in _split(fields["degrees"])),
        certificates=tuple(_pair(each) for each in _split(fields["certificates"])),
        summaries=_split(fields["summary"]),
        tasks=_split(fields["tasks"]),
        projects=_split(fields["projects"]),
    )


def _split(line: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in line.split("; "))


def _pair(text: str) -> tuple[str, str]:
    one, _, two = text.partition("/")
    return one, two
