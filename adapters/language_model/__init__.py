"""Ways to keep `language_model`, and what they may not differ in: what a task may be."""

from application.ports.language_model import MAX_DATA, Task


def check_task(task: Task) -> None:
    """Raise ValueError for a task that not every engine could take."""
    if len(task.data) > MAX_DATA:
        raise ValueError(f"the data of a task: {MAX_DATA} characters at most")
