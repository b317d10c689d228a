"""A résumé is read with an engine's help, or without: nobody waits for one that is away."""

import json

import pytest

from adapters.language_model.scripted import ScriptedLanguageModel
from application.candidates.propose_facts import ProposeFacts
from application.ports.language_model import EngineUnavailableError, Task
from domain.candidates.profile import ResumeReading
from domain.candidates.reading import read_resume

RESUME = "Ada Byron\nada@example.org\n\nI know looms very well.\n"


async def proposed(engine: ScriptedLanguageModel, text: str = RESUME) -> ResumeReading:
    return await ProposeFacts(language_model=engine)(text, read_resume(text, ()))


def saying(content: object) -> ScriptedLanguageModel:
    return ScriptedLanguageModel(lambda _: json.dumps(content))


async def test_what_the_engine_points_at_is_in_the_profile_under_its_name() -> None:
    engine = saying({"proposals": [{"kind": "skill", "quotes": {"name": "looms"}}]})
    (found,) = (await proposed(engine)).profile.other_skills
    assert ("looms", "scripted") == (found.value, found.by)


async def test_the_engine_sees_neither_name_nor_address() -> None:
    engine = ScriptedLanguageModel()
    await proposed(engine)
    (task,) = engine.tasks
    assert "looms" in task.data
    assert not any(secret in task.data for secret in ("Ada", "Byron", "example.org"))
    assert "looms" not in task.instructions


async def test_an_engine_that_is_away_changes_nothing() -> None:
    def away(_: Task) -> str:
        raise EngineUnavailableError

    assert read_resume(RESUME, ()) == await proposed(ScriptedLanguageModel(away))


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"proposals": "looms"},
        {"proposals": [1, None, "looms", [], {}]},
        {"proposals": [{"kind": 1, "quotes": {"name": "looms"}}]},
        {"proposals": [{"kind": "skill", "quotes": "looms"}]},
        {"proposals": [{"kind": "skill", "quotes": {"name": ["looms"]}}]},
        ["proposals"],
        "I would say: looms",
    ],
)
async def test_an_answer_of_another_shape_changes_nothing(content: object) -> None:
    assert read_resume(RESUME, ()) == await proposed(saying(content))


@pytest.mark.parametrize("said", ["", "looms", "{", "[" * 10_000, '{"proposals": [' + "1," * 10**5])
async def test_what_is_no_json_changes_nothing(said: str) -> None:
    assert read_resume(RESUME, ()) == await proposed(ScriptedLanguageModel(lambda _: said))
