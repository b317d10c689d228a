"""A candidate as JSON Resume 1.0 (jsonresume.org/schema), each value with its text."""

import click

from application.candidates.export_json_resume import ExportedResume


def print_json_resume(resume: ExportedResume) -> None:
    """Print the very bytes that the product exports, whatever the locale is."""
    click.echo(resume.data, nl=False)
