"""Skills and occupations as every context names them."""

from enum import StrEnum

from attrs import field, frozen

from domain.shared.ids import OccupationId, SkillId
from domain.shared.text import Span


class SkillKind(StrEnum):
    """What sort of skill it is."""

    COMPETENCE = "competence"
    """Something one can do: ESCO's skill/competence."""
    KNOWLEDGE = "knowledge"
    """Something one knows: ESCO's knowledge."""
    LANGUAGE = "language"
    """A language that people speak."""
    PROGRAMMING_LANGUAGE = "programming-language"
    FRAMEWORK = "framework"
    DATABASE = "database"
    CLOUD = "cloud"
    TOOL = "tool"


class Relation(StrEnum):
    """How a held skill stands to a required one."""

    SAME = "same"
    NARROWER = "narrower"
    """Held is a special case of required: React for JavaScript."""
    BROADER = "broader"
    """Held is a general case of required."""
    SIMILAR = "similar"
    """Their names mean nearly the same: "mock-ups" for "create mock-ups"."""
    SIBLING = "sibling"
    """Both have the same parent."""


@frozen(kw_only=True)
class Skill:
    """One entry of the catalogue."""

    id: SkillId
    name: str
    kind: SkillKind
    category: str = ""
    """The name of its group, for people."""
    aliases: tuple[str, ...] = ()
    """Other labels, without the name, sorted."""
    broader: tuple[SkillId, ...] = ()
    """Its parents that are skills themselves, sorted."""
    similar: tuple[SkillId, ...] = ()
    """Those with a name of nearly the same meaning, sorted; each names this one, too."""
    uri: str | None = None
    """Where an outside catalogue (ESCO) describes it."""


@frozen(kw_only=True)
class Occupation:
    """A kind of job that many people have."""

    id: OccupationId
    title: str
    uri: str | None = None


@frozen(kw_only=True)
class SkillMention:
    """A skill named in a text."""

    skill_id: SkillId
    name: str
    """The catalogue's name, which need not be the text's."""
    span: Span = field()


class SkillLayer(StrEnum):
    """What a stretch of text may tell: the two layers of the SkillSpan data, which may overlap."""

    SKILL = "skill"
    """Something that one does: "communicate with stakeholders"."""
    KNOWLEDGE = "knowledge"
    """Something that one knows or works with: "Kubernetes", "organic chemistry"."""


@frozen(kw_only=True)
class TaggedSpan:
    """A stretch of text that a model takes for a skill, whether or not a catalogue lists it."""

    layer: SkillLayer
    span: Span = field()
    likelihood: int
    """Of exactly this stretch, in 1/1,000."""
