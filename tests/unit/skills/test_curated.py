"""A label is the skill, never mere evidence of it."""

from pathlib import Path

import pytest

from adapters.skill_catalogue.builtin import BuiltinSkillCatalogue
from domain.shared.skills import Relation, SkillKind
from domain.skills.labels import label_key
from scripts.skill_catalogue import curated, refusals
from scripts.skill_catalogue.entries import Entry

LISTS = Path(curated.__file__).parent
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789."
EVIDENCE = """
Built user interfaces and one user interface for cross-functional teams
Supported data-driven decisions with dashboards
Designed conflict resolution algorithms
Do the math
Improved the user experience of web applications and mobile applications
Wrote testable code for scalable systems
Led business requirements workshops and marketing campaigns
Customer satisfaction grew
Twelve forklifts and a cash register at month end
Exchanged correspondence and shared information
We set priorities, stay focused and anticipate needs
Candidates must be curious and be flexible, and support people
Standards and procedures
Joined in 2019 - Present Data Engineer
Reliability
Site Reliability Engineer
Prices exclude VAT; Kestrel PLC is listed
A day at the SPA, and the Share Purchase Agreement (SPA)
GLP-1 and TS/SCI
Hana Novotna
A Spanish restaurant and French wine in a German town
French and Italian restaurants
Spanish wine is a plus
Spanish is spoken. Plus a bonus
"""
NAMED = """
Taught maths and physics|mathematics|physics
mathematics and geometry|mathematics|geometry
Cash handling|cash handling
conflict resolution|conflict resolution
sprint planning|sprint planning
daily stand-ups|daily stand-ups
strategic thinking and corporate strategy|strategic thinking|corporate strategy
container orchestration|container orchestration
hexagonal architecture, clean architecture|hexagonal architecture|clean architecture
event sourcing|event sourcing
TOGAF|TOGAF
load testing, stress testing|load testing|stress testing
coaching and mentoring|coaching|mentoring
AngularJS and Angular|AngularJS|Angular
Hibernate, JPA|Hibernate|JPA
wound care, medication administration|wound care|medication administration
Triage, phlebotomy, cannulation|triage|phlebotomy|cannulation
BLS and CPR|basic life support|cardiopulmonary resuscitation
patient assessment, EHR|patient assessment|electronic health records
electrical installation and circuit diagrams|electrical installation|circuit diagrams
MIG welding, PLC programming, CNC|MIG welding|PLC programming|CNC machining
installing solar panels|solar panel installation
forklift licence|forklift operation
HVAC and plumbing|HVAC|plumbing
accounts payable, VAT returns|accounts payable|VAT
month-end close under IFRS|month-end close|IFRS
bank reconciliations, bookkeeping|bank reconciliation|bookkeeping
employee relations, onboarding|employee relations|onboarding
customs clearance, Incoterms|customs clearance|Incoterms
freight forwarding, route planning|freight forwarding|route planning
WMS, picking and packing|warehouse management systems|picking and packing
B2B sales, lead generation, SEO|B2B sales|lead generation|search engine optimisation
lesson planning, classroom management|lesson planning|classroom management
HACCP, visual merchandising|HACCP|visual merchandising
contract drafting, litigation|contract drafting|litigation
PCR, HPLC, GMP|PCR|HPLC|good manufacturing practice
blueprint reading, quantity surveying|blueprint reading|quantity surveying
minute taking, diary management|minute taking|calendar management
Fluent in Swahili, isiZulu and Tagalog|Swahili|Zulu|Filipino
Spanish required, Mandarin preferred|Spanish|Mandarin
Spanish is a plus|Spanish
Good manners; Swahili would be a big advantage|Swahili
Languages: Yoruba, Thai, Quechua|Yoruba|Thai|Quechua
"""
NARROWER = """
scrum|sprint planning
containerisation|Kubernetes
enterprise architecture|TOGAF
performance testing|load testing
data visualisation|dashboard design
Java|Jakarta EE
accounting|accounts payable
first aid|basic life support
patient care|wound care
welding|TIG welding
health and safety|OSHA
sales|B2B sales
Chinese|Mandarin
"""
APART = """
scrum|kanban
coaching|mentoring
data analysis|dashboard design
accounts payable|accounts receivable
"""


def _rows(table: str) -> list[list[str]]:
    return [line.split("|") for line in table.strip().splitlines()]


@pytest.mark.parametrize("text", EVIDENCE.strip().splitlines())
def test_evidence_is_no_skill(builtin: BuiltinSkillCatalogue, text: str) -> None:
    assert [] == [mention.name for mention in builtin.find(text)]


@pytest.mark.parametrize(("text", "expected"), [(row[0], row[1:]) for row in _rows(NAMED)])
def test_a_named_skill_is_found(
    builtin: BuiltinSkillCatalogue, text: str, expected: list[str]
) -> None:
    assert expected == [mention.name for mention in builtin.find(text)]


@pytest.mark.parametrize(("broad", "narrow"), _rows(NARROWER))
def test_a_smaller_skill_stands_under_the_larger(
    builtin: BuiltinSkillCatalogue, broad: str, narrow: str
) -> None:
    assert Relation.NARROWER == _relation(builtin, broad, narrow)


@pytest.mark.parametrize(("one", "other"), _rows(APART))
def test_neighbours_are_not_the_same(builtin: BuiltinSkillCatalogue, one: str, other: str) -> None:
    assert _relation(builtin, one, other) in {Relation.SIBLING, None}


def _relation(builtin: BuiltinSkillCatalogue, required: str, held: str) -> Relation | None:
    (one,), (other,) = (builtin.search(name, limit=1) for name in (required, held))
    assert (required, held) == (one.name, other.name)
    return builtin.relation(required=one.id, held=other.id)


def test_no_curated_alias_is_the_name_of_another_skill(builtin: BuiltinSkillCatalogue) -> None:
    names = {label_key(s.name): s.name for c in LETTERS for s in builtin.search(c, limit=20_000)}
    taken = [
        (entry.name, alias)
        for name in ("technologies", "practices", "professions", "spoken")
        for entry in curated.entries(LISTS / f"{name}.txt", is_technology=name == "technologies")
        for alias in entry.aliases
        if names.get(label_key(alias), entry.name) != entry.name
    ]
    assert [] == taken


def _entry(*aliases: str) -> Entry:
    return Entry(name="stay alert", kind=SkillKind.COMPETENCE, aliases=aliases)


def test_a_refused_label_is_taken_from_its_skill() -> None:
    (entry,) = refusals.without([_entry("stay focused", "keep alert")], ["Stay Focused"])
    assert ("keep alert",) == entry.aliases


def test_a_label_torn_out_of_a_sentence_is_taken_too() -> None:
    (entry,) = refusals.without([_entry("and procedures", "the law", "android")], [])
    assert ("android",) == entry.aliases


def test_a_refused_label_that_nobody_has_is_an_error() -> None:
    with pytest.raises(ValueError, match="stay awake"):
        refusals.without([_entry("stay focused")], ["stay awake"])
