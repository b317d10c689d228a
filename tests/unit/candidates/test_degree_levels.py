"""How far a degree goes."""

import pytest

from domain.candidates.degree_levels import degree_level
from domain.shared.values import EducationLevel

LEVELS = {
    EducationLevel.DOCTORATE: ("PhD", "Ph.D.", "Dr. rer. nat.", "Doctorado", "Doctor of Medicine"),
    EducationLevel.MASTER: (
        *("M.Sc.", "MS", "MBA", "Master of Arts", "Diplom-Ingenieur", "Diplom", "Magister Artium"),
        *("Staatsexamen", "Máster Universitario", "Ingeniero Industrial", "Diplôme d'ingénieur"),
        "Bachelor and Master of Science",
    ),
    EducationLevel.BACHELOR: (
        *("B.Sc.", "BA", "BEng (Hons)", "Bachelor's degree", "Licenciatura", "Licence", "Grado"),
        "Ingeniería Informática",
    ),
    EducationLevel.ASSOCIATE: ("Associate of Arts", "HND", "BTS", "DUT", "Grado Superior"),
    EducationLevel.VOCATIONAL: (
        *("Ausbildung zum Koch", "NVQ Level 3", "Grado Medio", "CAP", "Bac Pro"),
        *("Certificate in Cooking", "Meisterprüfung"),
    ),
    EducationLevel.SCHOOL: (
        *("Abitur", "Allgemeine Hochschulreife", "A-Levels", "High School Diploma"),
        *("Bachillerato", "Baccalauréat", "International Baccalaureate Diploma"),
    ),
}


@pytest.mark.parametrize(
    ("level", "degree"), [(level, degree) for level, names in LEVELS.items() for degree in names]
)
def test_a_degree_tells_how_far_it_goes(level: EducationLevel, degree: str) -> None:
    assert level is degree_level(degree)


@pytest.mark.parametrize("degree", ["", "Nothing of the kind", "Kurs", "Dress", "Basket weaving"])
def test_what_names_no_level_tells_none(degree: str) -> None:
    assert degree_level(degree) is None
