"""A reader for each kind of document but PDF: `read(data, *, max_pages, max_characters)`.

The answer is `{"pages", "count", "truncated", "hidden"}` or `{"error"}`: see `__main__`. Readers
know nothing of the house. They import each other within this folder, and everything that they may
need before the doors are closed.
"""
