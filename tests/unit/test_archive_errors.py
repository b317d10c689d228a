"""What goes wrong with a backup is told in a sentence, whatever a technology calls it."""

import pytest

from application.ports.archive import RecordRefusedError
from entrypoints.cli.archive_errors import archive_errors_told
from entrypoints.cli.errors import CommandError


class TooLargeError(RecordRefusedError):
    """A record is refused for a reason of its own."""


@pytest.mark.parametrize("error", [RecordRefusedError, TooLargeError])
def test_a_kind_of_a_refusal_is_told_as_one(error: type[Exception]) -> None:
    with pytest.raises(CommandError) as caught, archive_errors_told():
        raise error
    assert "archive.refused" == caught.value.code
