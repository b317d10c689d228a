"""How much each thing counts: every figure of a score that could have been another.

A policy is data with a version. Receipts name the version, so a published policy never changes:
other figures, or other words in `title_words` and `place_names`, need a new version.
"""

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from attrs import Attribute, field, frozen, validators

from domain.matching.match import FULL, ComponentName
from domain.shared.skills import Relation

_positive = validators.ge(1)
_share = validators.and_(validators.ge(0), validators.le(FULL))


def _falling(_: object, attribute: "Attribute[Any]", curve: tuple[int, ...]) -> None:
    """Falling curves are what makes more skill, or less distance, never cost anything."""
    steps = (FULL, *curve, 0)
    if any(left < right for left, right in pairwise(steps)):
        raise ValueError(f"{attribute.name} must fall from {FULL} to 0 at most")


@frozen(kw_only=True)
class PlaceValues:
    """What nearness is worth where the work is done at a place; the place itself is full."""

    region: int = field(validator=_share)
    country: int = field(validator=_share)


@frozen(kw_only=True)
class MatchPolicy:
    """Weights, credits and curves. All in bp where nothing else is said.

    A curve is read at the number of steps away, beginning at one; further away than it is long
    counts as its last entry.
    """

    version: str

    skills: int = 5_000
    """Weight of all skills: half, because that is what skills-based means."""
    title: int = 2_500
    """A title stands for the many skills that neither side bothers to list."""
    experience: int = 800
    seniority: int = 500
    """Little, as years and titles say much of the same."""
    location: int = 800
    salary: int = 400

    must_times: int = field(default=4, validator=_positive)
    """A must-have skill weighs as much as so many nice-to-have ones."""
    must_share: int = field(default=5_000, validator=_share)
    """At least so much of the weight of skills is with must-have ones, so that a single one is
    not drowned in a long list of wishes.
    """

    narrower: int = field(default=8_000, validator=_share)
    """Who holds a special case (React) knows most of the general one (JavaScript), if not all."""
    broader: int = field(default=5_000, validator=_share)
    """Who holds the general case has a start on the special one: half."""
    sibling: int = field(default=3_000, validator=_share)
    """A skill under the same parent shows that this one can be learnt, not that it is there."""

    holding: int = field(default=5, validator=_positive)
    """Parts of a skill's credit for having it at all."""
    level: int = field(default=3, validator=validators.ge(0))
    """Parts for its level, where one is asked and theirs is known."""
    years: int = field(default=2, validator=validators.ge(0))
    """Parts for the years with it, likewise; in proportion up to those asked."""

    level_short: tuple[int, ...] = field(default=(7_000, 4_000, 2_000, 0), validator=_falling)
    """By levels short of what is asked; the five levels are no more than four apart."""

    older_title: tuple[int, ...] = field(
        default=(9_500, 9_000, 8_500, 8_000, 7_500), validator=_falling
    )
    """By age of a title, beginning with the third: the headline and the latest count in full."""
    speciality: int = field(default=3, validator=_positive)
    """Weight of a word such as "front-end" in a title."""
    role: int = field(default=1, validator=_positive)
    """Weight of a word such as "developer": it says what many do, not what they know."""

    seniority_below: tuple[int, ...] = field(default=(6_000, 2_500, 0), validator=_falling)
    """By steps too junior."""
    seniority_above: tuple[int, ...] = field(default=(8_500, 6_000, 3_000), validator=_falling)
    """By steps too senior: able to do it, but less likely to want it."""

    remote_steps: tuple[int, ...] = field(default=(5_000, 0), validator=_falling)
    """By steps between on-site, hybrid and remote."""
    on_site: PlaceValues = PlaceValues(region=5_000, country=2_000)
    """Somebody in the region may travel daily or move; from the country may move."""
    hybrid: PlaceValues = PlaceValues(region=7_000, country=4_000)
    """A long way is easier to bear on some days than on all."""

    salary_gap: int = field(default=2_500, validator=_positive)
    """The pay's distance from what is wanted, as a share of it, at which nothing is left."""

    def __attrs_post_init__(self) -> None:
        if sum(self._weights) != FULL or min(self._weights) < 0:
            raise ValueError(f"the weights of a policy add up to {FULL}")
        if not self.broader >= self.sibling <= self.narrower:
            raise ValueError("a sibling counts no more than a special or a general case")

    @property
    def _weights(self) -> tuple[int, ...]:
        return (
            self.skills,
            self.title,
            self.experience,
            self.seniority,
            self.location,
            self.salary,
        )

    def weights(self, *, musts: int, nices: int) -> Mapping[ComponentName, int]:
        """Weigh the components for a job with so many requirements; adds up to 10,000.

        Skills are shared out by count, so that each must-have weighs more than each nice-to-have
        however many there are.
        """
        must = self._must_weight(musts, nices)
        skills, *others = self._weights
        return dict(zip(ComponentName, (must, skills - must, *others), strict=True))

    def _must_weight(self, musts: int, nices: int) -> int:
        if not nices:
            return self.skills
        if not musts:
            return 0
        heavy = musts * self.must_times
        return max(
            self.skills * heavy // (heavy + nices),
            self.skills * self.must_share // FULL,
        )

    def relation_credit(self, relation: Relation) -> int:
        """Return what a skill that stands so to the required one is worth."""
        return {
            Relation.SAME: FULL,
            Relation.NARROWER: self.narrower,
            Relation.BROADER: self.broader,
            Relation.SIBLING: self.sibling,
        }[relation]


def at_steps(curve: tuple[int, ...], steps: int) -> int:
    """Read a curve: full for no steps or fewer, the last entry beyond its end."""
    if steps <= 0 or not curve:
        return FULL
    return curve[min(steps, len(curve)) - 1]


DEFAULT_POLICY = MatchPolicy(version="2026.1")

POLICIES: Mapping[str, MatchPolicy] = MappingProxyType({DEFAULT_POLICY.version: DEFAULT_POLICY})
"""Every policy that was ever published, by version: what a replay chooses from."""
