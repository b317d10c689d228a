"""Progress of interviews, one module a technology."""

from application.ports.progress_store import MAX_CONTENT, Progress


def check_content(progress: Progress) -> None:
    """Raise ValueError for what not every technology can keep."""
    if len(progress.content.encode()) > MAX_CONTENT:  # of half a surrogate pair a ValueError too
        raise ValueError(f"progress is larger than {MAX_CONTENT} bytes")
    if "\0" in progress.content:
        raise ValueError("progress holds a NUL character")
