"""Where a text names skills."""

from collections.abc import Iterator

from attrs import frozen

from domain.shared.skills import Skill, SkillMention
from domain.shared.text import Span
from domain.skills.context import Place, Surroundings
from domain.skills.evidence import TECHNOLOGY, Evidence, is_label, needed
from domain.skills.labels import Token, joint, label_key, tokens
from domain.skills.links import LinkZones
from domain.skills.vocabulary import Vocabulary, longest_by_first_word
from domain.skills.words import SPOKEN_FOR

_ENOUGH_DOUBTFUL = 3
"""Doubtful technologies in one enumeration that vouch for each other: "Go, Rust, Swift"."""
_ENOUGH_SURE = 2
"""Sure skills of another sort that vouch for a technology: "QuickBooks, payroll, bookkeeping"."""
_SPOKEN_FOR_LENGTHS = longest_by_first_word(SPOKEN_FOR)


@frozen(kw_only=True)
class _Candidate:
    place: Place
    skill: Skill
    needs: Evidence
    exact: bool
    """Written as the catalogue writes it."""
    small: bool
    """Written without any capital."""

    @property
    def is_technology(self) -> bool:
        return self.skill.kind in TECHNOLOGY


def find(vocabulary: Vocabulary, text: str) -> tuple[SkillMention, ...]:
    """Give every mention by position, the longest label at a place; see `evidence` for the rules.

    Time is linear in the text: at each word at most LONGEST_LABEL words are looked at.
    """
    words = list(tokens(text))
    candidates = list(_candidates(vocabulary, text, words))
    if not candidates:
        return ()
    surroundings = Surroundings(text, words, [c.place for c in candidates])
    accepted = [_counts_alone(c, surroundings) for c in candidates]
    for run in _enumerations(candidates, surroundings):
        _accept_in(run, candidates, accepted, surroundings)
    return tuple(
        SkillMention(
            skill_id=c.skill.id,
            name=c.skill.name,
            span=Span.of(text, words[c.place.first].start, words[c.place.after - 1].end),
        )
        for c, counts in zip(candidates, accepted, strict=True)
        if counts
    )


def _candidates(vocabulary: Vocabulary, text: str, words: list[Token]) -> Iterator[_Candidate]:
    links = LinkZones(text)
    at = 0
    while at < len(words):
        word, start, _ = words[at]
        longest = max(vocabulary.longest.get(word, 0), _SPOKEN_FOR_LENGTHS.get(word, 0))
        if not longest or start in links:
            at += 1
            continue
        after, key = _longest_label(vocabulary, text, words, at, longest)
        if after == at:
            at += 1
            continue
        if key not in SPOKEN_FOR:
            skill = vocabulary.skill(vocabulary.owners[key])
            written = text[words[at].start : words[after - 1].end]
            yield _Candidate(
                place=Place(first=at, after=after),
                skill=skill,
                needs=needed(key, skill, words=after - at, written=written),
                exact=is_label(written, skill),
                small=written.islower(),
            )
        at = after


def _longest_label(
    vocabulary: Vocabulary, text: str, words: list[Token], at: int, longest: int
) -> tuple[int, str]:
    """Return where the longest label ends and its key; `at` itself when none begins here.

    `longest` is of how many words a label with this first word can be.
    """
    best, best_key = at, ""
    key = ""
    below = None  # the first of its words that stands on the next line
    for end in range(at, min(at + longest, len(words))):
        if end > at:
            gap = text[words[end - 1].end : words[end].start]
            glue = joint(gap)
            if glue is None:
                break
            key += glue
            below = end if below is None and "\n" in gap else below
        key += words[end].word
        if key in SPOKEN_FOR or key in vocabulary.owners:
            place = Place(first=at, after=end + 1)
            if below is None or not _are_two_items(vocabulary, text, words, place, below):
                best, best_key = end + 1, key
    return best, best_key


def _are_two_items(
    vocabulary: Vocabulary, text: str, words: list[Token], place: Place, below: int
) -> bool:
    """Tell whether "Azure" and "DevOps" fill a line each, and so are not Azure DevOps.

    Nor is the slack time where "Slack" fills a line and "time management" the next one.
    """
    first, last = words[place.first], words[place.after - 1]
    upper, lower = text[first.start : words[below - 1].end], text[words[below].start : last.end]
    before = text[words[place.first - 1].end : first.start] if place.first else "\n"
    if "\n" not in before or label_key(upper) not in vocabulary.owners:
        return False
    if label_key(text[first.start : last.end]) in SPOKEN_FOR:
        return True
    if lower[0].islower() and not upper[0].islower():
        return False  # "Data" and "science": one item in a narrow column
    behind = text[last.end : words[place.after].start] if place.after < len(words) else "\n"
    if behind == " ":  # "Twilio" over "API management" makes no Twilio API either
        lower = text[words[below].start : words[place.after].end]
    return ("\n" in behind or behind == " ") and label_key(lower) in vocabulary.owners


def _counts_alone(candidate: _Candidate, surroundings: Surroundings) -> bool:
    """Tell whether it counts whatever its neighbours are."""
    if candidate.needs is Evidence.ANYWHERE:
        return True
    if not candidate.exact:
        return False
    if candidate.needs is Evidence.AS_WRITTEN:
        return True
    place = candidate.place
    if surroundings.is_introduced(place):
        return True
    if candidate.needs is Evidence.CAPITAL and surroundings.is_inside_sentence(place):
        return True
    return surroundings.is_listed_under_heading(place)


def _enumerations(candidates: list[_Candidate], surroundings: Surroundings) -> Iterator[range]:
    """Give the stretches of candidates that are listed one after the other, two or more."""
    start = 0
    for at in range(1, len(candidates) + 1):
        listed = at < len(candidates) and surroundings.are_listed(
            candidates[at - 1].place, candidates[at].place
        )
        if not listed:
            if at - start > 1:
                yield range(start, at)
            start = at


def _accept_in(
    run: range,
    candidates: list[_Candidate],
    accepted: list[bool],
    surroundings: Surroundings,
) -> None:
    """Accept the doubtful ones of an enumeration that their neighbours vouch for."""
    members = [candidates[at] for at in run]
    sure = [c for at, c in zip(run, members, strict=True) if accepted[at]]
    sure_technology = any(c.is_technology for c in sure)
    vouched = (
        sure_technology
        or len(sure) >= _ENOUGH_SURE
        or sum(c.exact and c.is_technology for c in members) >= _ENOUGH_DOUBTFUL
    )
    # a list without capitals, seen by a name in it that should have one: "python, go, excel"
    all_small = any(c.small and not c.exact and c.is_technology for c in sure)
    for at, candidate in zip(run, members, strict=True):
        fits = candidate.exact or (all_small and candidate.small and candidate.is_technology)
        enough = vouched if candidate.is_technology else bool(sure)
        if fits and enough and _stands_in_list(at, run, candidates, surroundings):
            accepted[at] = True


def _stands_in_list(
    at: int, run: range, candidates: list[_Candidate], surroundings: Surroundings
) -> bool:
    place = candidates[at].place
    if surroundings.is_item(place):
        return True
    # "Go Python Node.js": nothing but a space between neighbours of the list
    touches_last = at > run.start and candidates[at - 1].place.after == place.first
    touches_next = at + 1 < run.stop and candidates[at + 1].place.first == place.after
    return touches_last or touches_next
