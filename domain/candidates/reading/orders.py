"""Orders to a machine, by what they say."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from domain.candidates.reading.lines import Line
from domain.candidates.reading.spans import lowered

_GAP = r"(?:[^\S\n]|[,'\"*_-]|\n(?![^\S\n]*\n)){1,4}"
"""Between two words of a sentence: perhaps a line's end, never an empty line."""
_WORD = rf"(?:[^\W_]{{1,20}}{_GAP})"
_SAID = (
    r"(?:(?:of|that|which|is|was|were|has|have|been|you|it|the|text|content|said|told|written"
    rf"|stated){_GAP})"
)
CANDIDATE = rf"(?:(?:the|this|our){_GAP})?(?:candidate|applicant){_GAP}"
_ADDRESSES = re.compile(
    r"\b(?:"
    rf"(?:ignore|disregard|forget|override|bypass|skip){_GAP}{_WORD}{{0,5}}?"
    r"(?:previous|prior|above|earlier|preceding|all|any|your|system|other)"
    rf"{_GAP}{_WORD}{{0,3}}?(?:instructions?|prompts?|rules|directions|directives|guidelines|commands|criteria|context)"
    rf"|(?:ignore|disregard|forget|override){_GAP}(?:everything|anything|all|whatever){_GAP}{_SAID}{{0,4}}"
    r"(?:above|before|so far|prior|previously|earlier)\b"
    rf"|(?:give|assign|award|rate|score|rank|grade|mark){_GAP}(?:this|the|me|my|him|her|them|it|a|an|us){_GAP}"
    rf"{_WORD}{{0,6}}?(?:100|10/10|5/5|hundred|highest|maximum|perfect|full|top|best)\b"
    rf"|(?:give|assign|score|rate){_GAP}(?:of{_GAP})?100\b"
    rf"|(?:you|u){_GAP}are{_GAP}(?:now{_GAP})?(?:an?{_GAP})?(?:helpful{_GAP})?(?:ai|llm|language{_GAP}model|chatbot|assistant|gpt)\b"
    rf"|as{_GAP}an?{_GAP}(?:ai|llm|large{_GAP}language|language)(?:{_GAP}(?:language|large))?{_GAP}(?:model|assistant|system|bot|chatbot|llm|recruiter|evaluator|screener|you|your)\b"
    rf"|(?:note|instruction|message|attention|hint){_GAP}(?:to|for){_GAP}(?:the{_GAP}|any{_GAP}|all{_GAP})?"
    rf"(?:ai|llm|language{_GAP}model|model|bot|ats|parser|screening|reviewer{_GAP}ai|machine)s?\b"
    rf"|(?:reveal|print|repeat|output|ignore){_GAP}(?:the{_GAP}|your{_GAP})?system{_GAP}prompt"
    rf"|(?:you{_GAP}must|always|please){_GAP}(?:hire|recommend|shortlist|accept|select|approve){_GAP}(?:this|the|me)\b"
    rf"|ignorier(?:e|en{_GAP}sie){_GAP}{_WORD}{{0,4}}?(?:anweisungen|instruktionen|regeln)"
    rf"|(?P<claim>{CANDIDATE}{_WORD}{{0,2}}?(?:has|have|meets?|possess(?:es)?|fulfil(?:s|ls)?|matches|exceeds"
    rf"|satisfies){_GAP}(?:all|every|each|any|100%?){_GAP}{_WORD}{{0,4}}?(?:skills?|requirements?|criteria|qualifications?))\b"
    rf"|ignor(?:a|e|ez){_GAP}{_WORD}{{0,4}}?(?:instrucciones|instructions|consignes)"
    r")"
    r"|<\|?(?:im_start|system|endoftext)\|?>|\[/?inst\]"
)
"""In a text in lower case."""


def orders(
    document: str, lines: tuple[Line, ...], told: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return where orders stand, in order: each with the sentence around it.

    `told` are the sentences. None reaches beyond the lines that its words stand on.
    """
    sentence_starts = [start for start, _ in told]
    line_starts = [line.span.start for line in lines]
    found = []
    for match in _ADDRESSES.finditer(lowered(document)):
        at = bisect_right(sentence_starts, match.start()) - 1
        ending = bisect_right(sentence_starts, match.end() - 1) - 1
        first = bisect_right(line_starts, match.start()) - 1
        last = bisect_right(line_starts, match.end() - 1) - 1
        if min(at, first) < 0:
            continue
        start = max(told[at][0], line_starts[first])
        if match["claim"] and not _opens_sentence(document, match.start(), start):
            continue
        end = min(max(told[ending][1], match.end()), lines[last].span.end)
        found.append((start, max(end, match.end())))
    return found


def _opens_sentence(document: str, at: int, start: int) -> bool:
    """Tell a claim from a recruiter's "ensured that the candidate meets all requirements"."""
    before = document[start:at].strip()
    return before.endswith(":") or (not before and document[at].isupper())
