"""Marks as people and programs write them: one meaning, many characters."""

DASHES = "-‐‑‒–—―−"  # noqa: RUF001 - look-alikes are the point
"""Fits into a character class when it comes first there."""
APOSTROPHES = "'’"  # noqa: RUF001 - look-alikes are the point
BULLETS = "•●▪■◦‣∙·►➢➤✓✔❖"
BLANKS = " \t\u00a0\u200b"
APART = rf"[ ]?[|{BULLETS}\t]+[ ]?|[ \u00a0]{{2,}}|[ ][{DASHES}/]{{1,2}}[ ]|—"
"""A pattern for what people set between things that stand on one line."""
