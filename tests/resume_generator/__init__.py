"""Résumés and advertisements of nobody, with the truth about each.

`python -m tests.resume_generator DIR --seed N --count 200`. It shares no code and no wording with
what reads them: whoever changes either may not look at the other.
"""
