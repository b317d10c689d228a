"""A résumé of nobody, as it is read."""

from domain.candidates.counterfactuals.written import Written
from domain.candidates.reading import read_resume
from tests.unit.candidates.lookups import A_FEW

TEXT = """\
MARA QUINTERO
Front-End Developer
12 Elm Street, Austin, TX, USA
mara.quintero88@example.org | (512) 555-0143 | linkedin.com/in/mara-quintero

Summary
She likes plain code. Ms Quintero built her own tools.

Experience
Front-End Developer, Quintero Holdings Ltd, Austin, TX, USA
June 2021 - Present
- Builds user interfaces with React
- Mentors two juniors

Junior Developer, Globex Inc, Dallas, TX, USA
2017 - 2019
- Wrote JavaScript for a web shop

Education
BSc Computer Science, University of Texas, 2013 - 2017

Skills
JavaScript, React, Git

Mara Quintero - 1/1
"""


def written(text: str = TEXT, *, seed: int = 1, is_form: bool = False) -> Written:
    """Read it."""
    reading = read_resume(text, (), lookups=A_FEW)
    return Written(
        text=text,
        personal=reading.personal,
        profile=reading.profile,
        language=reading.language,
        is_form=is_form,
        seed=seed,
    )
