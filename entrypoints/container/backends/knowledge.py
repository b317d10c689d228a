"""What the readers of a text look up, and whom they may ask."""

from functools import cache
from importlib.util import find_spec

from application.matching.knowledge import Knowledge
from application.ports.gazetteer import Gazetteer
from application.ports.language_model import LanguageModel
from application.ports.match_index import MatchIndex
from application.ports.phone_numbers import PhoneNumbers
from application.ports.skill_catalogue import SkillCatalogue
from application.ports.skill_tagging import SkillTagging


def memory_catalogue() -> SkillCatalogue:
    """Know a few skills."""
    from adapters.skill_catalogue.memory import MemorySkillCatalogue

    return MemorySkillCatalogue()


def builtin_catalogue() -> SkillCatalogue:
    """All that is shipped."""
    from adapters.skill_catalogue.builtin import BuiltinSkillCatalogue

    return BuiltinSkillCatalogue()


def reference_index(catalogue: SkillCatalogue, gazetteer: Gazetteer) -> MatchIndex:
    """Score pair by pair."""
    from adapters.match_index.reference import ReferenceMatchIndex

    return ReferenceMatchIndex(Knowledge(catalogue=catalogue, gazetteer=gazetteer))


def compiled_index(catalogue: SkillCatalogue, gazetteer: Gazetteer) -> MatchIndex:
    """Rank by compiled code."""
    from adapters.match_index.compiled import CompiledMatchIndex

    return CompiledMatchIndex(Knowledge(catalogue=catalogue, gazetteer=gazetteer))


def match_index_that_is_there(catalogue: SkillCatalogue, gazetteer: Gazetteer) -> MatchIndex:
    """Look whether the compiler is installed: nothing is loaded unless it is."""
    make = compiled_index if find_spec("numba") else reference_index
    return make(catalogue, gazetteer)


def rules_engine() -> LanguageModel:
    """Use what is always there: no model, no network."""
    from adapters.language_model.rules import RulesLanguageModel

    return RulesLanguageModel()


def scripted_engine() -> LanguageModel:
    """Say what tests tell it to."""
    from adapters.language_model.scripted import ScriptedLanguageModel

    return ScriptedLanguageModel()


def memory_gazetteer() -> Gazetteer:
    """Know a few towns."""
    from adapters.gazetteer.memory import MemoryGazetteer

    return MemoryGazetteer()


@cache
def builtin_gazetteer() -> Gazetteer:
    """All that is shipped; it never changes, so that one is enough for a process."""
    from adapters.gazetteer.builtin import BuiltinGazetteer

    return BuiltinGazetteer()


def memory_phone_numbers() -> PhoneNumbers:
    """Know a few countries."""
    from adapters.phone_numbers.memory import MemoryPhoneNumbers

    return MemoryPhoneNumbers()


def library_phone_numbers() -> PhoneNumbers:
    """Know all countries."""
    from adapters.phone_numbers.library import LibraryPhoneNumbers

    return LibraryPhoneNumbers()


def memory_tagging() -> SkillTagging:
    """Tag a few words."""
    from adapters.skill_tagging.memory import MemorySkillTagging

    return MemorySkillTagging()


def builtin_tagging() -> SkillTagging:
    """Use the model that is shipped; it is loaded when first asked."""
    from adapters.skill_tagging.builtin import BuiltinSkillTagging

    return BuiltinSkillTagging()
