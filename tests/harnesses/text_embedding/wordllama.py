"""The package with the vectors, and what cuts a text into pieces."""

from tests.harnesses.text_embedding.minilm import PackageHarness


class WordLlamaHarness(PackageHarness):
    packages = ("numpy", "tokenizers", "wordllama")


HARNESS = WordLlamaHarness()
