"""The résumés of the demo's candidates. Needs the extra `demo`."""

from entrypoints.demo.layouts import compact, one_column, side_bar
from entrypoints.demo.people import Layout, Person

_RENDERERS = {
    Layout.ONE_COLUMN: one_column.render,
    Layout.SIDE_BAR: side_bar.render,
    Layout.COMPACT: compact.render,
}


def render_resume(person: Person) -> bytes:
    """Return a PDF in the person's layout; the same person gives the same bytes."""
    return _RENDERERS[person.layout](person)
