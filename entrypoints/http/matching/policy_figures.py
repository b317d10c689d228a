"""The figures of a policy, as clients send and see them."""

from typing import Annotated, Self

import msgspec
from msgspec import Meta

from domain.matching import own_policy
from entrypoints.http.wire import Body

ByName = dict[str, int]
Weights = Annotated[
    ByName,
    Meta(description="By component, each of them once; they add up to 10,000"),
]
Caps = Annotated[
    ByName,
    Meta(description="The most points, of 10,000, behind each shut gate; 0 excludes"),
]
Worth = Annotated[int, Meta(description="Of 10,000")]
Parts = Annotated[int, Meta(description="Parts of a skill's credit")]
Falling = Annotated[
    list[int],
    Meta(description="Of 10,000, by steps away from what is asked, the first step first"),
]


class PlaceFigures(Body, frozen=True, kw_only=True):
    """What nearness is worth, of 10,000."""

    commute: Annotated[
        list[tuple[int, int]], Meta(description="Up to so many kilometres, so much; outward")
    ]
    region: int
    country: int


class PolicyFigures(Body, frozen=True, kw_only=True, omit_defaults=True):
    """Figures of a policy: every one, or those that are to differ from the published policy."""

    weights: Weights | None = None
    wishes: Weights | None = None
    caps: Caps | None = None
    permit: Annotated[
        int | None, Meta(description="What an unknown work permit takes from the confidence")
    ] = None
    must_times: Annotated[
        int | None, Meta(description="A must-have skill weighs as so many nice-to-have ones")
    ] = None
    must_share: Annotated[
        int | None, Meta(description="The least share of must-have skills, of 10,000")
    ] = None
    narrower: Worth | None = None
    broader: Worth | None = None
    similar: Worth | None = None
    sibling: Worth | None = None
    holding: Parts | None = None
    level: Parts | None = None
    years: Parts | None = None
    recency: Parts | None = None
    idle: Falling | None = None
    level_short: Falling | None = None
    older_title: Falling | None = None
    seniority_below: Falling | None = None
    seniority_above: Falling | None = None
    remote_steps: Falling | None = None
    on_site: PlaceFigures | None = None
    hybrid: PlaceFigures | None = None
    moving: Worth | None = None
    language_short: Falling | None = None
    education_short: Falling | None = None
    enough_skills: Annotated[
        int | None,
        Meta(description="Free text takes over what skills weigh of a job with fewer of them"),
    ] = None
    full_likeness: Annotated[
        int | None, Meta(description="The likeness of words, of 10,000, that is full")
    ] = None
    within_reach: Worth | None = None
    salary_gap: Worth | None = None

    @classmethod
    def of(cls, figures: own_policy.PolicyFigures) -> Self:
        """Show figures."""
        return msgspec.convert(figures, cls)

    def figures(self) -> own_policy.PolicyFigures:
        """Return those that were said."""
        said: own_policy.PolicyFigures = msgspec.to_builtins(self)
        return said
