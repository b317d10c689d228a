"""What an advertisement tells."""

from typing import Any

from attrs import frozen

from tests.resume_generator.locales.locale import Locale


@frozen(kw_only=True)
class Part:
    """A heading, sentences, and whether they are a list."""

    heading: str
    lines: tuple[str, ...]
    listed: bool = True


@frozen(kw_only=True)
class Advertisement:
    """What is told, and what is true."""

    locale: Locale
    title: str
    facts: tuple[tuple[str, str], ...]
    """Label and text, above everything."""
    parts: tuple[Part, ...]
    truth: dict[str, Any]
