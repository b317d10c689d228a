"""How much each thing counts: every figure of a score that could have been another.

A policy is data with a version. Receipts name the version, so a published policy never changes:
other figures, or other words in `title_words` and `place_names`, need a new version. How a company
makes its own is in `own_policy`.
"""

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from attrs import Attribute, field, frozen, validators

from domain.matching.match import FULL, ComponentName, GateName
from domain.shared.skills import Relation

_SKILLS = (ComponentName.MUST_HAVE_SKILLS, ComponentName.NICE_TO_HAVE_SKILLS)
_positive = validators.ge(1)
_parts = validators.and_(validators.ge(0), validators.le(FULL))
_share = validators.and_(validators.ge(0), validators.le(FULL))


def _whole(_: object, attribute: "Attribute[Any]", of: Mapping[ComponentName, int]) -> None:
    if tuple(of) != tuple(ComponentName) or sum(of.values()) != FULL or min(of.values()) < 0:
        raise ValueError(f"{attribute.name} name every component in order, and add up to {FULL}")


def _capped(_: object, attribute: "Attribute[Any]", of: Mapping[GateName, int]) -> None:
    if tuple(of) != tuple(GateName) or not all(0 <= cap <= FULL for cap in of.values()):
        raise ValueError(f"{attribute.name} name every gate in order, from 0 to {FULL}")


def _falling(_: object, attribute: "Attribute[Any]", curve: tuple[int, ...]) -> None:
    """Falling curves are what makes more skill, or less distance, never cost anything."""
    steps = (FULL, *curve, 0)
    if any(left < right for left, right in pairwise(steps)):
        raise ValueError(f"{attribute.name} must fall from {FULL} to 0 at most")


def _outward(_: object, attribute: "Attribute[Any]", commute: tuple[tuple[int, int], ...]) -> None:
    """Refuse what is worth more from further away."""
    for (near, more), (far, less) in pairwise(((-1, FULL), *commute)):
        if near >= far or more < less or less < 0:
            raise ValueError(f"{attribute.name} must go outward, and fall from {FULL} at most")


@frozen(kw_only=True)
class PlaceValues:
    """What nearness is worth where the work is done at a place; the place itself is full."""

    commute: tuple[tuple[int, int], ...] = field(validator=_outward)
    """Up to so many kilometres, so much; counted where both towns are known."""
    region: int = field(validator=_share)
    """The least within the region, for who does not say that they would not move."""
    country: int = field(validator=_share)
    """The least within the country, likewise."""


@frozen(kw_only=True)
class MatchPolicy:
    """Weights, credits and curves. All in bp where nothing else is said.

    A curve is read at the number of steps away, beginning at one; further away than it is long
    counts as its last entry.
    """

    version: str

    weights: Mapping[ComponentName, int] = field(
        default=MappingProxyType(
            {
                ComponentName.MUST_HAVE_SKILLS: 2_200,
                ComponentName.NICE_TO_HAVE_SKILLS: 1_800,
                ComponentName.TITLE: 1_300,
                ComponentName.EXPERIENCE: 300,
                ComponentName.SENIORITY: 200,
                ComponentName.LOCATION: 500,
                ComponentName.SALARY: 200,
                ComponentName.LANGUAGES: 300,
                ComponentName.EDUCATION: 200,
                ComponentName.FREE_TEXT: 3_000,
            }
        ),
        validator=_whole,
        hash=False,
    )
    """Of the components, in bp; they add up to 10,000. The two of skills are one pot, the largest,
    because that is what skills-based means; `weights_for` shares it out. A title stands for the
    many skills that neither side bothers to list, and words for those that no catalogue has.
    Experience and seniority count little, as they say much of the same.
    """
    wishes: Mapping[ComponentName, int] = field(
        default=MappingProxyType(
            {
                ComponentName.MUST_HAVE_SKILLS: 1_000,
                ComponentName.NICE_TO_HAVE_SKILLS: 1_000,
                ComponentName.TITLE: 2_500,
                ComponentName.EXPERIENCE: 0,
                ComponentName.SENIORITY: 1_000,
                ComponentName.LOCATION: 2_500,
                ComponentName.SALARY: 2_000,
                ComponentName.LANGUAGES: 0,
                ComponentName.EDUCATION: 0,
                ComponentName.FREE_TEXT: 0,
            }
        ),
        validator=_whole,
        hash=False,
    )
    """The same for the reverse score: what people look for in a job."""

    enough_skills: int = field(default=10, validator=_positive)
    """So many requirements carry the whole weight of skills; of a job that names fewer, free text
    takes over the rest: it says most of what it asks in other words.
    """
    full_likeness: int = field(default=3_500, validator=_positive)
    """The likeness of words, in bp, from which on free text is full: two texts about one job are
    seldom more alike than that.
    """

    caps: Mapping[GateName, int] = field(
        default=MappingProxyType(
            {
                GateName.MUST_HAVE_SKILLS: 9_000,
                GateName.LANGUAGES: 6_000,
                GateName.WORK_PERMIT: 0,
            }
        ),
        validator=_capped,
        hash=False,
    )
    """The most that a score can be while a gate is shut, in bp: it is scaled, not cut, so that
    those behind a gate keep their order. Zero excludes; 10,000 leaves a gate out.
    """
    permit: int = field(default=300, validator=_share)
    """What an unknown work permit counts against the confidence, as if it were a component."""

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
    similar: int = field(default=4_000, validator=_share)
    """A skill whose name means nearly the same: often it is the same, sometimes its neighbour."""
    sibling: int = field(default=3_000, validator=_share)
    """A skill under the same parent shows that this one can be learnt, not that it is there."""

    holding: int = field(default=5, validator=(_positive, _parts))
    """Parts of a skill's credit for having it at all."""
    level: int = field(default=3, validator=_parts)
    """Parts for its level, where one is asked and theirs is known."""
    years: int = field(default=2, validator=_parts)
    """Parts for the years with it, likewise; in proportion up to those asked."""
    recency: int = field(default=1, validator=_parts)
    """Parts for how lately it was used, where years are asked and dated work shows it."""
    idle: tuple[int, ...] = field(
        default=(FULL, FULL, 8_000, 6_000, 4_000, 2_000), validator=_falling
    )
    """By years since it was last used: nobody forgets within two."""

    level_short: tuple[int, ...] = field(default=(7_000, 4_000, 2_000, 0), validator=_falling)
    """By levels short of what is asked; the five levels are no more than four apart."""

    older_title: tuple[int, ...] = field(
        default=(9_500, 9_000, 8_500, 8_000, 7_500), validator=_falling
    )
    """By age of a title, beginning with the third: the headline and the latest count in full."""

    seniority_below: tuple[int, ...] = field(default=(6_000, 2_500, 0), validator=_falling)
    """By steps too junior."""
    seniority_above: tuple[int, ...] = field(default=(8_500, 6_000, 3_000), validator=_falling)
    """By steps too senior: able to do it, but less likely to want it."""

    remote_steps: tuple[int, ...] = field(default=(5_000, 0), validator=_falling)
    """By steps between on-site, hybrid and remote."""
    on_site: PlaceValues = PlaceValues(
        commute=((25, FULL), (50, 8_000), (80, 5_000)), region=5_000, country=2_000
    )
    """Somebody in the region may travel daily or move; from the country may move."""
    hybrid: PlaceValues = PlaceValues(
        commute=((40, FULL), (80, 8_500), (130, 6_500)), region=7_000, country=4_000
    )
    """A long way is easier to bear on some days than on all."""
    moving: int = field(default=8_000, validator=_share)
    """The least within the country for who would move, and half of it from abroad."""

    language_short: tuple[int, ...] = field(
        default=(7_000, 4_000, 2_000, 1_000), validator=_falling
    )
    """By levels of the common framework short of what is asked."""
    education_short: tuple[int, ...] = field(default=(7_000, 4_000, 2_000), validator=_falling)
    """By steps short of what is asked; half of what is short where it is only welcome."""

    within_reach: int = field(default=7_000, validator=_share)
    """The score from which a job counts as within reach: what a learning step can unlock."""

    salary_gap: int = field(default=2_500, validator=_positive)
    """The pay's distance from what is wanted, as a share of it, at which nothing is left."""

    def __attrs_post_init__(self) -> None:
        if self.sibling > min(self.narrower, self.broader, self.similar):
            raise ValueError("a sibling counts no more than a special, general or similar case")

    def weights_for(
        self, *, musts: int, nices: int, in_words: bool = False
    ) -> Mapping[ComponentName, int]:
        """Weigh the components for a job with so many requirements; adds up to 10,000.

        Skills are shared out by count, so that each must-have weighs more than each nice-to-have
        however many there are. `in_words` is whether the job says enough for free text to count.
        """
        text = ComponentName.FREE_TEXT
        if not in_words or not self.weights[text]:
            return self._shared_out(self.weights, musts, nices)
        named = min(musts + nices, self.enough_skills)
        left = {
            name: weight * named // self.enough_skills if name in _SKILLS else weight
            for name, weight in self.weights.items()
        }
        return self._shared_out(
            {**left, text: left[text] + FULL - sum(left.values())}, musts, nices
        )

    def wishes_for(self, *, musts: int, nices: int) -> Mapping[ComponentName, int]:
        """Weigh the wishes likewise."""
        return self._shared_out(self.wishes, musts, nices)

    def _shared_out(
        self, weights: Mapping[ComponentName, int], musts: int, nices: int
    ) -> Mapping[ComponentName, int]:
        must, nice = ComponentName.MUST_HAVE_SKILLS, ComponentName.NICE_TO_HAVE_SKILLS
        pot = weights[must] + weights[nice]
        share = self._must_weight(pot, musts, nices)
        return {**weights, must: share, nice: pot - share}

    def _must_weight(self, pot: int, musts: int, nices: int) -> int:
        if not nices:
            return pot
        if not musts:
            return 0
        heavy = musts * self.must_times
        return max(pot * heavy // (heavy + nices), pot * self.must_share // FULL)

    def relation_credit(self, relation: Relation) -> int:
        """Return what a skill that stands so to the required one is worth."""
        return {
            Relation.SAME: FULL,
            Relation.NARROWER: self.narrower,
            Relation.BROADER: self.broader,
            Relation.SIMILAR: self.similar,
            Relation.SIBLING: self.sibling,
        }[relation]


def at_steps(curve: tuple[int, ...], steps: int) -> int:
    """Read a curve: full for no steps or fewer, the last entry beyond its end."""
    if steps <= 0 or not curve:
        return FULL
    return curve[min(steps, len(curve)) - 1]


DEFAULT_POLICY = MatchPolicy(version="2026.2")

POLICIES: Mapping[str, MatchPolicy] = MappingProxyType({DEFAULT_POLICY.version: DEFAULT_POLICY})
"""Every published policy that this engine can still follow, by version: a replay chooses here."""
