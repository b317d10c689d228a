"""One warm extraction a test."""

from collections.abc import AsyncIterator

import pytest

from adapters.text_extraction.local import LocalTextExtraction


@pytest.fixture
async def extraction() -> AsyncIterator[LocalTextExtraction]:
    local = LocalTextExtraction()
    yield local
    await local.close()
