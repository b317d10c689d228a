"""Whole résumés of invented people, in the forms that sites, offices and countries ask for.

Each is read as a whole, so that what is none of a kind shows as much as what is missed: a person
named as a reference, a supervisor, a hobby.
"""

from pathlib import Path

import pytest
from attrs import Factory, frozen

from domain.candidates.profile import Experience
from domain.candidates.reading import read_resume
from domain.shared.text import Found
from tests.unit.candidates.lookups import A_FEW

_FOLDER = Path(__file__).parent / "resumes"

Work = tuple[str | None, str | None, str | None, str | None, str | None, int]
"""Title, employer, place, start, end or the word for the present, how many highlights."""
Study = tuple[str | None, str | None, str | None, str | None]
"""Degree, area, institution, end."""
Row = tuple[str | None, str | None, str | None]
"""Name, who gave or published it, date."""


@frozen(kw_only=True)
class Told:
    """All that is expected of one."""

    name: str
    place: str
    """Empty where none is told."""
    jobs: list[Work] = Factory(list)
    volunteering: list[Work] = Factory(list)
    studies: list[Study] = Factory(list)
    certificates: list[Row] = Factory(list)
    awards: list[Row] = Factory(list)
    publications: list[Row] = Factory(list)
    languages: list[tuple[str, str | None]] = Factory(list)


RESUMES = {
    "academic": Told(
        name="MARIELLA T. OKONKWO-BRANDT",
        place="Ames, IA",
        jobs=[
            (
                "Assistant Professor",
                "Larchmere State University",
                "Ames, IA",
                "2021-01",
                "present",
                0,
            ),
            (
                "Postdoctoral Fellow",
                "Hollis Institute for Genomics",
                "Boston, MA",
                "2019-01",
                "2021-01",
                0,
            ),
            (
                "Graduate Teaching Assistant",
                "University of Tennbrook",
                None,
                "2014-01",
                "2019-01",
                0,
            ),
        ],
        studies=[
            ("Ph.D.", "Molecular Ecology", "University of Tennbrook", "2019-01"),
            ("B.S.", "Biology", "Coldwater College", "2013-01"),
        ],
        awards=[
            ("NSF CAREER Award", "National Science Foundation", "2023-01"),
            ("Outstanding Graduate Instructor", "University of Tennbrook", "2018-01"),
        ],
        publications=[
            ("Landscape genetics of tallgrass remnants", "Journal of Prairie Ecology", "2022-01"),
            ("Pollinator corridors revisited", "Ecological Letters of America", "2020-01"),
        ],
    ),
    "driver": Told(
        name='Lamar "Buddy" Kincaid',
        place="Tulsa, OK",
        jobs=[
            ("OTR Driver", "Big Prairie Freight Lines", "Tulsa, OK", "2017-03", "Present", 2),
            (
                "Local Delivery Driver",
                "Red Fork Building Supply Co.",
                "Sapulpa, OK",
                "2012-01",
                "2017-01",
                0,
            ),
            ("Owner/Operator", "Self-employed", None, "2009-01", "2012-01", 0),
            ("Warehouse Worker", "Dollar Barn Distribution Center", None, "2006-01", "2009-01", 0),
        ],
        studies=[
            (None, None, "Oklahoma Truck Driving Academy", "2009-01"),
            ("Diploma", None, "Sapulpa High School", "2005-01"),
        ],
    ),
    "europass": Told(
        name="Ilaria Bontempi",
        place="Bologna, Italy",
        jobs=[
            (
                "Environmental Engineer",
                "Acquachiara Consulting S.r.l.",
                "Bologna, Italy",
                "2017-03",
                "Present",
                2,
            ),
            ("Junior Engineer", "Studio Verdi Associati", "Modena, Italy", "2013-09", "2017-02", 2),
        ],
        studies=[
            ("Master's Degree", "Environmental Engineering", "University of Bologna", "2013-01"),
            ("Bachelor's Degree", "Civil Engineering", "University of Parma", "2010-01"),
        ],
        languages=[
            ("Italian", "Mother tongue"),
            ("English", "C1"),
            ("French", "B1"),
        ],
    ),
    "europass_german": Told(
        name="Thorben Wieczorek",
        place="Kiel, Deutschland",
        jobs=[
            (
                "SCHIFFBAUINGENIEUR",
                "WERFT NORDHAVEN GMBH",
                "Kiel, Deutschland",
                "2018-10",
                "AKTUELL",
                2,
            ),
            ("KONSTRUKTEUR", "ELBMARITIM AG", "Hamburg, Deutschland", "2015-04", "2018-09", 1),
        ],
        studies=[
            ("MASTER OF ENGINEERING", "SCHIFFBAU", "Fachhochschule Kiel", "2015-01"),
        ],
        languages=[
            ("DEUTSCH", "Muttersprache"),
            ("ENGLISCH", "C1"),
            ("POLNISCH", "B1"),
        ],
    ),
    "federal": Told(
        name="DWAYNE R. CASTELLANO",
        place="Huntsville, AL",
        jobs=[
            (
                "Logistics Management Specialist, GS-0346-11",
                "U.S. Army Materiel Command",
                "Redstone Arsenal, AL",
                "2018-06",
                "Present",
                2,
            ),
            (
                "Supply Technician, GS-2005-07",
                "Defense Logistics Agency",
                "Fort Belvoir, VA",
                "2014-03",
                "2018-05",
                2,
            ),
            ("Unit Supply Sergeant", "U.S. Army", "Fort Hood, TX", "2008-01", "2014-02", 0),
        ],
        studies=[
            ("Bachelor of Science", "Business Logistics", "Athens Ridge University", "2017-01"),
        ],
        certificates=[
            ("Hazardous Materials Certification", None, "2020-01"),
            ("LOG 101", "Defense Acquisition University", "2019-01"),
        ],
        awards=[
            ("Commander's Award for Civilian Service", None, "2021-01"),
        ],
    ),
    "french": Told(
        name="Clémence ROUVILLOIS",
        place="LYON",
        jobs=[
            ("Chargée de communication", "Agence Papillon Bleu", "Lyon", "2020-09", "Depuis", 2),
            (
                "Assistante de communication",
                "Mairie de Villefontaine",
                None,
                "2018-01",
                "2020-08",
                2,
            ),
            (
                "Stagiaire communication",
                "Association Les Petits Pas",
                "Grenoble",
                "2016-01",
                "2017-01",
                0,
            ),
        ],
        studies=[
            ("Master", "Communication des organisations", "Université Lumière Lyon 2", "2017-01"),
            ("Licence", "Information-Communication", "Université de Grenoble", "2014-01"),
            ("Baccalauréat littéraire", None, "Lycée Jean Prévost", "2011-01"),
        ],
        languages=[
            ("Anglais", "courant (TOEIC 890)"),
            ("Espagnol", "notions"),
        ],
    ),
    "job_board": Told(
        name="Shanice Holloway",
        place="Cambridge, MA",
        jobs=[
            (
                "Medical Receptionist",
                "Miller Valley Family Practice",
                "Cambridge, MA",
                "2019-06",
                "Present",
                3,
            ),
            (
                "Front Desk Associate",
                "Sunset Inn & Suites",
                "San Francisco, CA",
                "2016-08",
                "2019-05",
                2,
            ),
            ("Cashier", "Big Barn Grocery", "Cambridge, MA", "2014-01", "2016-01", 0),
        ],
        studies=[
            (
                "Associate",
                "Medical Office Administration",
                "Stillwater Valley Community College",
                "2016-05",
            ),
            ("High school diploma", None, "Belmont Heights High School", "2014-01"),
        ],
        certificates=[
            ("CPR Certification", None, None),
            ("Certified Medical Administrative Assistant (CMAA)", None, "2020-03"),
        ],
    ),
    "lebenslauf": Told(
        name="Annegret Lüdersdorf",
        place="Dresden",
        jobs=[
            (
                "Teamleiterin Lohnbuchhaltung",
                "Elbtal Maschinenbau GmbH",
                "Dresden",
                "2016-08",
                "seit",
                3,
            ),
            (
                "Lohnbuchhalterin",
                "Steuerkanzlei Petersen & Partner",
                "Dresden",
                "2011-03",
                "2016-07",
                1,
            ),
            (
                "Sachbearbeiterin Personal",
                "Klinikum Oberlausitz",
                "Görlitz",
                "2008-09",
                "2011-02",
                0,
            ),
        ],
        studies=[
            ("Ausbildung zur Steuerfachangestellten", None, "Steuerbüro Kranz", "2007-07"),
            ("Abitur", None, "Gymnasium Augustum", "2004-01"),
        ],
        certificates=[
            ("Geprüfte Personalfachkauffrau", "IHK", "2018-11"),
            ("DATEV-Anwenderschulung", "DATEV eG", "2014-05"),
        ],
        languages=[
            ("Deutsch", "Muttersprache"),
            ("Englisch", "gut"),
            ("Polnisch", "Grundkenntnisse"),
        ],
    ),
    "network": Told(
        name="Daan Vermeulen",
        place="Utrecht, Netherlands",
        jobs=[
            (
                "Senior Product Manager",
                "Fietsenfabriek Digital",
                "Utrecht, Netherlands",
                "2019-01",
                "Present",
                0,
            ),
            (
                "Product Manager",
                "Winkelstraat.app",
                "Amsterdam, Netherlands",
                "2016-03",
                "2018-12",
                0,
            ),
            (
                "Associate Product Manager",
                "Winkelstraat.app",
                "Amsterdam, Netherlands",
                "2013-10",
                "2016-03",
                0,
            ),
        ],
        studies=[
            (
                "Bachelor of Business Administration",
                "International Business",
                "Hogeschool Zuiderpark",
                "2013-01",
            ),
        ],
        certificates=[
            ("Certified Scrum Product Owner", None, None),
            ("Google Analytics Individual Qualification", None, None),
        ],
        awards=[
            ("Product Team of the Year", None, None),
        ],
        languages=[
            ("Dutch", "Native or Bilingual"),
            ("English", "Full Professional"),
            ("German", "Limited Working"),
        ],
    ),
    "nurse": Told(
        name="Priya Raghunathan",
        place="Sacramento, CA",
        jobs=[
            (
                "Registered Nurse, ICU (24 beds)",
                "St. Brigid's Medical Center",
                "Sacramento, CA",
                "2019-02",
                "Present",
                3,
            ),
            (
                "Staff Nurse, Medical-Surgical",
                "Valley Oaks Community Hospital",
                "Stockton, CA",
                "2016-07",
                "2019-01",
                2,
            ),
        ],
        volunteering=[
            ("Volunteer Nurse", "Sutter Street Free Clinic", None, "2018-01", "Present", 0),
        ],
        studies=[
            ("Bachelor of Science", "Nursing", "California State University", "2018-01"),
            ("Associate Degree", "Nursing", "Delta Grove College", "2016-01"),
        ],
        certificates=[
            ("Registered Nurse", "State of California", None),
            ("Basic Life Support (BLS)", "American Heart Association", None),
            ("Advanced Cardiovascular Life Support (ACLS)", "American Heart Association", None),
            ("CCRN", "American Association of Critical-Care Nurses", "2021-01"),
        ],
    ),
    "spanish": Told(
        name="Nuria Echevarría Solano",
        place="Zaragoza",
        jobs=[
            (
                "Administrativa de tráfico",
                "Transportes Moncayo, S.A.",
                "Zaragoza",
                "2018-01",
                "Actualidad",
                2,
            ),
            ("Auxiliar administrativa", "Gestoría Rubio", None, "2015-09", "2017-12", 1),
            ("Dependienta", "Zapaterías Luna", None, "2014-01", "2014-01", 0),
        ],
        studies=[
            ("Técnico Superior", "Administración y Finanzas", "IES Río Gállego", "2015-01"),
            ("Bachillerato", None, "IES Miguel Cordero", "2009-01"),
        ],
        certificates=[
            ("Curso de Contaplus (60 horas)", "Cámara de Comercio de Zaragoza", "2016-01"),
            ("Excel avanzado (40 h)", "Academia Atlas", "2019-01"),
        ],
        languages=[
            ("Inglés", "nivel medio (B1)"),
            ("Francés", "nivel básico"),
        ],
    ),
    "student": Told(
        name="Hannah Liebowitz",
        place="Brooklyn, NY",
        volunteering=[
            ("Tutor", "Flatbush Reading Room", None, "2023-09", "Present", 1),
        ],
        studies=[
            (None, None, "Kings Harbor High School", "2025-06"),
        ],
        awards=[
            ("National Honor Society", None, "2023-01"),
            ("First Place", "Brooklyn Science Fair", "2022-01"),
        ],
    ),
    "austrian": Told(
        name="Verena Hinterholzer",
        place="Wien",
        jobs=[
            (
                "Leiterin Marketing & Kommunikation",
                "Donauquelle Getränke GmbH",
                "Wien",
                "2020-05",
                "Seit",
                0,
            ),
            (
                "Projektmanagerin Events",
                "Alpenblick Tourismus",
                "Innsbruck",
                "2015-03",
                "2020-04",
                0,
            ),
            (
                "Assistentin der Geschäftsführung",
                "Verein Kultur am Fluss",
                "Linz",
                "2012-10",
                "2015-02",
                0,
            ),
        ],
        studies=[
            (None, "Publizistik- und Kommunikationswissenschaft", "Universität Wien", "2012-01"),
            ("Matura", None, "BG Körnerstraße", "2006-01"),
        ],
        certificates=[
            ("Diplomlehrgang Online-Marketing", "WIFI Wien", "2022-01"),
            ("PRINCE2 Foundation", None, "2018-01"),
        ],
        languages=[
            ("Deutsch", "Muttersprache"),
            ("Englisch", "verhandlungssicher"),
            ("Italienisch", "Grundkenntnisse"),
        ],
    ),
    "mexican": Told(
        name="JORGE LUIS BARRAGÁN TINOCO",
        place="Guadalajara, Jalisco",
        jobs=[
            (
                "Supervisor de producción",
                "Autopartes del Bajío, S.A. de C.V.",
                None,
                "2018-03",
                "A la fecha",
                2,
            ),
            ("Operador de inyección", "Plásticos Tapatíos", None, "2014-06", "2018-02", 1),
        ],
        studies=[
            ("Ingeniería", "Industrial", "Universidad Tecnológica de Jalisco", "2013-01"),
            ("Bachillerato", "Técnico en Electrónica", "CETI Colomos", "2010-01"),
        ],
        certificates=[
            ("Seis Sigma Yellow Belt", None, "2019-01"),
            ("Manejo de montacargas", "CANACINTRA", "2016-01"),
        ],
        languages=[
            ("Inglés", None),
        ],
    ),
    "engineer": Told(
        name="ARJUN VENKATARAMAN",
        place="",
        jobs=[
            (
                "Senior Software Engineer, Storage Platform",
                "Quillstone Labs",
                "San Jose, CA",
                "2021-01",
                "Present",
                2,
            ),
            ("Software Engineer II", "Pinwheel", "Remote", "2018-07", "2020-12", 2),
            ("Software Engineer", "Pinwheel", "Remote", "2017-07", "2018-07", 1),
        ],
        studies=[
            ("M.S.", "Computer Science", "San Jose State University", "2017-01"),
            ("B.E.", "Information Science", "PES Institute of Technology, Bangalore", "2014-01"),
        ],
        awards=[
            ("Best Hack", "SJ Hacks", "2016-01"),
        ],
    ),
    "server": Told(
        name="Brianna Castellanos",
        place="Las Vegas, NV",
        jobs=[
            ("Server", "The Gilded Fork", "Las Vegas, NV", "2019-06", "Current", 2),
            ("Hostess", "Mesa Verde Grill", "Henderson, NV", "2017-03", "2019-05", 1),
            ("Crew Member", "Burger Barn", "Henderson, NV", "2015-08", "2017-02", 0),
        ],
        studies=[
            ("High School Diploma", None, "Green Valley Vista High School", None),
        ],
        languages=[
            ("English", "Native or Bilingual"),
            ("Spanish", "Professional"),
        ],
    ),
}


def test_every_document_has_what_is_expected_of_it() -> None:
    assert {path.stem for path in _FOLDER.glob("*.txt")} == set(RESUMES)


@pytest.mark.parametrize("form", RESUMES)
def test_a_resume_tells(form: str) -> None:
    text = (_FOLDER / f"{form}.txt").read_text(encoding="utf-8")
    assert RESUMES[form] == _told(text)


def _told(text: str) -> Told:
    reading = read_resume(text, (), lookups=A_FEW)
    profile = reading.profile
    return Told(
        name=_said(reading.personal.name) or "",
        place=_said(reading.personal.place) or "",
        jobs=list(map(_work, profile.experiences)),
        volunteering=list(map(_work, profile.volunteering)),
        studies=[
            (
                *(_said(s.degree), _said(s.area), _said(s.institution)),
                s.present.text if s.present else _said(s.end),
            )
            for s in profile.education
        ],
        certificates=[
            (_said(c.name), _said(c.issuer), _said(c.date)) for c in profile.certificates
        ],
        awards=[(_said(a.title), _said(a.awarder), _said(a.date)) for a in profile.awards],
        publications=[
            (_said(p.name), _said(p.publisher), _said(p.date)) for p in profile.publications
        ],
        languages=[(s.name.value, _said(s.fluency)) for s in profile.languages],
    )


def _work(job: Experience) -> Work:
    return (
        *(_said(job.title), _said(job.employer), _said(job.place), _said(job.start)),
        job.present.text if job.present else _said(job.end),
        len(job.highlights),
    )


def _said(found: Found[object] | None) -> str | None:
    return str(found.value) if found else None
