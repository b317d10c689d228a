"""What JSON can carry and no text should."""

import json

from domain.jobs.job_posting import posting_text


def test_halves_of_characters_and_changes_of_direction_are_left_out() -> None:
    posting = json.loads(
        r'{"@type": "JobPosting", "title": "Nurse\ud800", "description": "A\u202eB"}'
    )
    text = posting_text(posting)
    assert "Nurse" in text
    assert "AB" in text
    assert text == text.encode().decode()
