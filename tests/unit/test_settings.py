"""What an operator may choose."""

import pytest

from entrypoints.settings import SettingsError, load_settings


def test_the_default_needs_nothing() -> None:
    settings = load_settings({})
    assert ("sqlite", "filesystem", "local", "builtin") == (
        settings.persistence,
        settings.blob_storage,
        settings.identity_provider,
        settings.skill_catalogue,
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("JOBGRAPH_RELAY", "carrier pigeon"),
        ("JOBGRAPH_RELAY_LEASE", "soon"),
        ("JOBGRAPH_RELAY_LEASE", "0"),
        ("JOBGRAPH_MAX_DOCUMENT_BYTES", "10MB"),
        ("JOBGRAPH_FIXED_AT", "yesterday"),
        ("JOBGRAPH_SIGNING_KEY", "short"),
        ("JOBGRAPH_PERSISTENSE", "sqlite"),
    ],
)
def test_a_mistake_fails_at_start(name: str, value: str) -> None:
    with pytest.raises(SettingsError):
        load_settings({name: value})


def test_an_unknown_variable_is_named() -> None:
    with pytest.raises(SettingsError, match="JOBGRAPH_PERSISTENSE"):
        load_settings({"JOBGRAPH_PERSISTENSE": "sqlite"})


def test_a_secret_does_not_show_itself() -> None:
    key = "s3cret" * 8
    settings = load_settings({"JOBGRAPH_SIGNING_KEY": key})
    assert key == settings.signing_key.reveal
    assert "s3cret" not in f"{settings!r}{settings}{settings.signing_key}"


def test_a_wrong_secret_is_not_quoted() -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings({"JOBGRAPH_SIGNING_KEY": "hunter2"})
    assert "hunter2" not in str(caught.value)
