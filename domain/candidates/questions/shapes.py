"""Every kind of question: what it says, why, and how important it is."""

from collections.abc import Mapping

from attrs import field, frozen


@frozen(kw_only=True)
class QuestionKind:
    """A template."""

    code: str
    rank: int
    """From one on; the lowest is asked first."""
    text: str
    reason: str
    answer: str = "text"


@frozen(kw_only=True)
class Doubt:
    """Something that is missing or cannot be right."""

    kind: QuestionKind
    path: str
    about: str = field(repr=False)
    """What of the profile it is about, so that it has the same id in every résumé."""
    words: Mapping[str, str] = field(factory=dict, repr=False)


NO_NAME = QuestionKind(
    code="basics.no_name",
    rank=1,
    text="What is your name?",
    reason="No name was found. Employers see it once you agree to be contacted.",
)
NO_EMAIL = QuestionKind(
    code="basics.no_email",
    rank=2,
    text="At which e-mail address can you be reached?",
    reason="No e-mail address was found.",
)
ENDS_BEFORE_START = QuestionKind(
    code="work.ends_before_start",
    rank=3,
    text="When did your work as {work} end?",
    reason="It ends before it starts, so its time cannot be counted.",
    answer="date",
)
NO_START = QuestionKind(
    code="work.no_start",
    rank=4,
    text="When did you start to work as {work}?",
    reason="Without its dates the work does not count as experience.",
    answer="date",
)
NO_END = QuestionKind(
    code="work.no_end",
    rank=5,
    text="Until when did you work as {work}? Answer “present” if you still do.",
    reason="Without its dates the work does not count as experience.",
    answer="date",
)
NO_TITLE = QuestionKind(
    code="work.no_title",
    rank=6,
    text="What was your job title at {employer}?",
    reason="No title was found, and titles are compared with jobs.",
)
NO_EMPLOYER = QuestionKind(
    code="work.no_employer",
    rank=7,
    text="Who was your employer when you worked as {work}?",
    reason="No employer was found.",
)
NO_PHONE = QuestionKind(
    code="basics.no_phone",
    rank=8,
    text="At which phone number can you be reached?",
    reason="No phone number was found.",
)
NO_LEVEL = QuestionKind(
    code="skills.no_level",
    rank=9,
    text="How well do you master {skill}, from 1 (awareness) to 5 (expert)?",
    reason="It is one of your main skills, and nothing tells its level.",
    answer="level",
)
NO_EVIDENCE = QuestionKind(
    code="skills.no_evidence",
    rank=10,
    text="What did you do with {skill} in your work as {work}?",
    reason="You list the skill, but none of your work mentions it.",
)
GAP = QuestionKind(
    code="work.gap",
    rank=11,
    text="What did you do between {start} and {end}?",
    reason="Your résumé says nothing about more than six months.",
    answer="entry",
)
OVERLAP = QuestionKind(
    code="work.overlap",
    rank=12,
    text="You worked as {work} and as {other} at the same time. When did the first of them end?",
    reason="The two overlap by more than six months; overlaps count once.",
    answer="date",
)
MONTH_UNKNOWN = QuestionKind(
    code="work.month_unknown",
    rank=13,
    text="In which month of {year} did your work as {work} {what}?",
    reason="Only the year is known, so it counts as January.",
    answer="date",
)
UNCLEAR_DEGREE = QuestionKind(
    code="education.unclear_degree",
    rank=14,
    text="Which degree did you earn at {school}, such as Bachelor of Science?",
    reason="The degree cannot be told from what is written.",
)
NO_AREA = QuestionKind(
    code="education.no_area",
    rank=15,
    text="What did you study at {school}?",
    reason="No subject was found.",
)
