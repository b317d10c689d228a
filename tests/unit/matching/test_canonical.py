"""Facts as bytes, and their hashes."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.canonical import candidate_digest, candidate_facts, digest
from domain.matching.model import CandidateSide, HeldSkill
from domain.shared.ids import SkillId
from tests.unit.matching.examples import candidates

names = st.text(max_size=9) | st.sampled_from(['"skills":[]', '\\"skills\\":[]', "naïve \u2028"])


@given(candidates, st.lists(st.tuples(names, names), max_size=4), st.lists(names, max_size=2))
def test_the_quick_way_to_hash_a_candidate_gives_the_same_hash(
    candidate: CandidateSide, skills: list[tuple[str, str]], titles: list[str]
) -> None:
    named = [HeldSkill(skill_id=SkillId(skill_id), name=name) for skill_id, name in skills]
    written = evolve(candidate, skills=(*candidate.skills, *named), titles=tuple(titles))
    assert digest(candidate_facts(written)) == candidate_digest(written)
