"""Programs for maintainers: each can be run again by anyone."""
