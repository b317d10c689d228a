"""A policy of a company's own: the published one with some figures changed, within bounds.

Its version is made of the published one and of what it says, so that a receipt names it for good:
the same figures always have the same version, other figures another.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import Attribute, asdict, evolve, fields

from domain.matching.canonical import digest
from domain.matching.errors import PolicyRefusedError
from domain.matching.match import FULL, ComponentName, GateName
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy, PlaceValues

PolicyFigures = Mapping[str, Any]
"""Names of a policy's figures with integers, lists of them, or mappings by name."""

LEAST_SKILLS = 3_000
"""What skills have to weigh together, in bp: less would no longer be skills-based."""
MOST_OF_ONE = 6_000
"""What any one component but those of skills may weigh, in bp: no score hangs on one thing."""
_SKILLS = (ComponentName.MUST_HAVE_SKILLS, ComponentName.NICE_TO_HAVE_SKILLS)
_NAMES: Mapping[str, type[ComponentName] | type[GateName]] = {
    "weights": ComponentName,
    "wishes": ComponentName,
    "caps": GateName,
}
_MOST_STEPS = 20
"""Entries of a curve."""
_FIGURES = {figure.name: figure for figure in fields(MatchPolicy) if figure.name != "version"}


def own_policy(changes: PolicyFigures, *, base: MatchPolicy = DEFAULT_POLICY) -> MatchPolicy:
    """Return the policy with these figures in place of the base's; the base for no change.

    Of `weights`, `wishes` and `caps` every entry has to be given. Raise PolicyRefusedError, which
    says which figure and why.
    """
    unknown = sorted(set(changes) - set(_FIGURES))
    if unknown:
        raise PolicyRefusedError(f"There is no figure called {unknown[0][:40]!r}.")
    try:
        changed = _changed(changes, base)
    except (TypeError, ValueError) as error:
        raise PolicyRefusedError(f"{error.args[0] if error.args else error}.") from None
    for why in _out_of_bounds(changed):
        raise PolicyRefusedError(why)
    if changed == base:
        return base
    return evolve(changed, version=f"{base.version}+{digest(policy_figures(changed))[:12]}")


def policy_figures(policy: MatchPolicy) -> PolicyFigures:
    """List every figure of a policy but its version; what `own_policy` reads."""
    return {
        name: _plain(value)
        for name, value in asdict(policy, recurse=True).items()
        if name != "version"
    }


def policy_changes(policy: MatchPolicy, *, base: MatchPolicy = DEFAULT_POLICY) -> PolicyFigures:
    """List the figures that are not the base's: `own_policy` makes the same policy of them."""
    before = policy_figures(base)
    return {name: said for name, said in policy_figures(policy).items() if said != before[name]}


def policy_of(figures: PolicyFigures, *, version: str) -> MatchPolicy:
    """Return a policy that was kept as `policy_figures` lists it.

    The bounds of today do not matter to it. A figure that was not known then is today's published
    one; receipts of before name another engine. Raise ValueError for what was never a policy.
    """
    known = {name: said for name, said in figures.items() if name in _FIGURES}
    return evolve(_changed(known, DEFAULT_POLICY), version=version)


def _changed(changes: PolicyFigures, base: MatchPolicy) -> MatchPolicy:
    read = {name: _read(_FIGURES[name], said, base) for name, said in changes.items()}
    return evolve(base, **read)


def _plain(value: object) -> Any:  # noqa: ANN401 - what JSON can say
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value


def _read(field: "Attribute[Any]", said: object, base: MatchPolicy) -> Any:  # noqa: ANN401 - of any figure
    before = getattr(base, field.name)
    if field.name in _NAMES:
        return _by_name(field.name, said)
    if isinstance(before, int):
        return _integer(field.name, said)
    if isinstance(before, tuple):
        return tuple(_integer(field.name, step) for step in _few(field.name, said))
    if isinstance(before, PlaceValues):
        return _place_values(field.name, said, before)
    raise ValueError(f"{field.name} cannot be changed")


def _by_name(name: str, said: object) -> Mapping[Any, int]:
    if not isinstance(said, Mapping) or set(said) != {str(one) for one in _NAMES[name]}:
        raise ValueError(f"{name} name {', '.join(_NAMES[name])}, each once")
    return {one: _integer(name, said[one.value]) for one in _NAMES[name]}


def _place_values(name: str, said: object, before: PlaceValues) -> PlaceValues:
    if not isinstance(said, Mapping) or set(said) != {"commute", "region", "country"}:
        raise ValueError(f"{name} names commute, region and country")
    commute = []
    for step in _few(name, said["commute"]):
        if len(pair := _few(name, step)) != 2:  # noqa: PLR2004 - a pair
            raise ValueError(f"{name} takes pairs of kilometres and what they are worth")
        km, value = pair
        commute.append((_integer(name, km), _integer(name, value)))
    return evolve(
        before,
        commute=tuple(commute),
        region=_integer(name, said["region"]),
        country=_integer(name, said["country"]),
    )


def _few(name: str, said: object) -> list[object]:
    if not isinstance(said, list | tuple) or len(said) > _MOST_STEPS:
        raise ValueError(f"{name} is a list of at most {_MOST_STEPS}")
    return list(said)


def _integer(name: str, said: object) -> int:
    if not isinstance(said, int) or isinstance(said, bool) or abs(said) > FULL:
        raise ValueError(f"{name} takes whole numbers up to {FULL}")
    return said


def _out_of_bounds(policy: MatchPolicy) -> Iterator[str]:
    skills = sum(policy.weights[name] for name in _SKILLS)
    if skills < LEAST_SKILLS:
        yield f"Skills weigh {skills} of {FULL}; {LEAST_SKILLS} is the least."
    if policy.enough_skills > DEFAULT_POLICY.enough_skills:
        most = DEFAULT_POLICY.enough_skills
        yield f"enough_skills is {policy.enough_skills}; {most} is the most."
    for name, weight in policy.weights.items():
        if name not in _SKILLS and weight > MOST_OF_ONE:
            yield f"{name} weighs {weight} of {FULL}; {MOST_OF_ONE} is the most for one thing."
