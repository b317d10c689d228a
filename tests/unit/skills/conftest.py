"""The catalogue that ships, read once."""

import pytest

from adapters.skill_catalogue.builtin import BuiltinSkillCatalogue


@pytest.fixture(scope="session")
def builtin() -> BuiltinSkillCatalogue:
    return BuiltinSkillCatalogue()
