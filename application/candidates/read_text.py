"""From the text of a résumé to what it says."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from application.ports.gazetteer import Gazetteer
from application.ports.phone_numbers import PhoneNumbers
from application.ports.skill_catalogue import SkillCatalogue
from application.ports.skill_tagging import SkillTagging
from domain.candidates.profile import ResumeReading
from domain.candidates.reading import Lookups, language_of, outlined, with_skills
from domain.shared.skills import SkillLayer, SkillMention, TaggedSpan

_TAGGED = frozenset({"en", None})
"""Languages whose texts are tagged; None where too little is said to tell."""
_SHOWN = frozenset({SkillLayer.KNOWLEDGE})
"""Of the others a profile shows none: their ends are a matter of taste."""


@frozen(kw_only=True)
class ReadText:
    """The domain's reader with everything that it may look up.

    It computes, up to seconds for the longest text: call it in a thread.
    """

    catalogue: SkillCatalogue
    tagging: SkillTagging
    gazetteer: Gazetteer
    phone_numbers: PhoneNumbers

    def __call__(self, text: str) -> ResumeReading:
        """Read. The same versions of what is looked up give the same reading."""
        lookups = Lookups(gazetteer=self.gazetteer, phone_numbers=self.phone_numbers)
        outline = outlined(text, lookups=lookups)
        mentions = self.catalogue.find(outline.blind)
        tagged = tuple(self._unlisted(self._tagged(outline.document), mentions))
        return with_skills(outline, mentions, tagged)

    def _tagged(self, document: str) -> tuple[TaggedSpan, ...]:
        """Ask the model for what it has learnt to read: its card says English."""
        if language_of(document) not in _TAGGED:
            return ()
        return self.tagging.tag(document, layers=_SHOWN)

    def _unlisted(
        self, tagged: Iterable[TaggedSpan], mentions: Sequence[SkillMention]
    ) -> Iterator[TaggedSpan]:
        """Leave out what the catalogue knows, whether it was found there or not."""
        starts = [mention.span.start for mention in mentions]
        for each in tagged:
            at = bisect_left(starts, each.span.start)
            is_found = at < len(mentions) and mentions[at].span.end <= each.span.end
            if not is_found and not self._is_listed(each):
                yield each

    def _is_listed(self, tagged: TaggedSpan) -> bool:
        """Tell whether the catalogue would know it in a list of skills.

        Where it is not counted for want of evidence ("we excel"), a model's word is no evidence.
        """
        return bool(self.catalogue.find(f"Skills: {tagged.span.text}"))
