"""What an advertisement says of the job itself."""

import pytest

from domain.jobs.reading import read_advertisement
from domain.shared.values import PayPeriod, Place, RemotePolicy, SalaryRange, Seniority
from tests.unit.jobs import adverts


def title(text: str) -> str | None:
    found = read_advertisement(text, ()).title
    return found.value if found else None


def seniority(text: str) -> Seniority | None:
    found = read_advertisement(text, ()).seniority
    return found.value if found else None


def place(text: str) -> str | None:
    found = read_advertisement(text, ()).place
    return str(found.value) if found else None


def remote(text: str) -> RemotePolicy | None:
    found = read_advertisement(text, ()).remote
    return found.value if found else None


def salary(text: str) -> SalaryRange | None:
    found = read_advertisement(text, ()).salary
    return found.value if found else None


@pytest.mark.parametrize(
    ("advert", "expected"),
    [
        (adverts.BULLETS, "Senior Backend Engineer"),
        (adverts.PROSE, "Registered Nurse"),
        (adverts.SPANISH, "Analista de Datos Junior"),
        (adverts.GERMAN, "Elektroniker für Betriebstechnik"),
        (adverts.FRENCH, "Comptable confirmé"),
        (adverts.FLAT, "Staff Data Engineer"),
        (adverts.ENGLISH_PLAIN, "Junior UX Designer"),
        (adverts.DIRECTOR, "Head of Logistics"),
        (adverts.INTERNSHIP, "Marketing Intern"),
        (adverts.ACCOUNTS, "Accountant"),
        (adverts.NO_ADVERT, None),
        ("About us\nWe make bread.", None),
        ("Larkspur Freight GmbH\nBackend Developer at Larkspur Freight\n", "Backend Developer"),
        ("Data Analyst - Remote\n", "Data Analyst"),
        ("Electrician needed!!\nBright Spark Ltd\n", "Electrician"),
        ("Se busca Contador Senior para empresa minera.\n", "Contador Senior"),
        ("Senior Developer C#\nBerlin, Germany\n", "Senior Developer C#"),
        ("## Developer C# ##\n", "Developer C#"),
        ("We are hiring a Senior .NET Developer.\n", "Senior .NET Developer"),
        ("As a Senior Full Stack Engineer, you will build.\n", "Senior Full Stack Engineer"),
        ("Glasbläserin\nHütte e.V. sucht ab sofort eine Glasbläserin.\n", "Glasbläserin"),
        ("Feuerwerker (m/w/d)\nHütte e.V.\n", "Feuerwerker"),
        ("Vidriera\nEn Nogal buscamos vidriera.\n", "Vidriera"),
        ("Cuisinière de collectivité\nEntreprise : Auberge\n", "Cuisinière de collectivité"),
        ("Analyste de données junior\nLieu : Nantes\n", "Analyste de données junior"),
    ],
)
def test_the_title_is_found(advert: str, expected: str | None) -> None:
    assert expected == title(advert)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Marketing Intern", Seniority.INTERN),
        ("Werkstudent Buchhalter", Seniority.INTERN),
        ("Junior Accountant", Seniority.JUNIOR),
        ("Mid-level Developer", Seniority.MIDDLE),
        ("Analista Semi Senior", Seniority.MIDDLE),
        ("Sr. Developer", Seniority.SENIOR),
        ("Senior Staff Engineer", Seniority.LEAD),
        ("Staff Nurse", None),
        ("Lead Generation Specialist", None),
        ("Principal Scientist", Seniority.LEAD),
        ("Head of Sales", Seniority.DIRECTOR),
        ("Internal Auditor", None),
        ("Developer", None),
    ],
)
def test_seniority_is_in_the_title(name: str, expected: Seniority | None) -> None:
    assert expected == seniority(f"Job title: {name}\n\nRequirements\n- A senior mind\n")


def test_seniority_may_have_a_line_of_its_own() -> None:
    assert Seniority.MIDDLE == seniority("Developer\nLevel: intermediate\n")


def test_students_who_join_as_interns_are_interns() -> None:
    assert Seniority.INTERN == seniority("Puesto: Front-end\nÚnete como practicante de sistemas.\n")


@pytest.mark.parametrize(
    ("advert", "expected"),
    [
        (adverts.BULLETS, RemotePolicy.HYBRID),
        (adverts.PROSE, None),
        (adverts.SPANISH, RemotePolicy.HYBRID),
        (adverts.GERMAN, RemotePolicy.ON_SITE),
        (adverts.FRENCH, RemotePolicy.HYBRID),
        (adverts.FLAT, RemotePolicy.REMOTE),
        (adverts.ENGLISH_PLAIN, RemotePolicy.ON_SITE),
        (adverts.INTERNSHIP, RemotePolicy.ON_SITE),
        (adverts.TABLE, RemotePolicy.ON_SITE),
        (adverts.ACCOUNTS, RemotePolicy.REMOTE),
        ("Nurse\nWorking model: On site\n", RemotePolicy.ON_SITE),
        ("Cuisinier\nOrganisation : Sur site\n", RemotePolicy.ON_SITE),
        ("Remote Sensing Specialist\n", None),
        ("Nurse\n\nYou support remote patients with our hybrid cloud.\n", None),
        ("Nurse\n\nThere is no remote work.\n", RemotePolicy.ON_SITE),
        ("Nurse\n\nThis is not a fully remote role.\n", None),
        ("Nurse\nYork or Hull\u00a0| Full-time | Hybrid (3 days a week)\n", RemotePolicy.HYBRID),
        ("Nurse\n\nTrabajo presencial: no. Modalidad a distancia.\n", None),
        ("Nurse\n\nHomeoffice ist bei uns normal.\n", RemotePolicy.REMOTE),
        ("Nurse\n\n3 days a week in the office.\n", RemotePolicy.HYBRID),
        ("Nurse\n\nA gym on-site and parking.\n", None),
    ],
)
def test_where_the_work_is_done_is_told(advert: str, expected: RemotePolicy | None) -> None:
    assert expected == remote(advert)


@pytest.mark.parametrize(
    ("advert", "expected"),
    [
        (adverts.BULLETS, "Hamburg, Germany"),
        (adverts.PROSE, "Leeds"),
        (adverts.SPANISH, "Lima, Perú"),
        (adverts.GERMAN, "Stuttgart"),
        (adverts.FRENCH, "Lyon, France"),
        (adverts.FLAT, "Canada"),
        (adverts.DIRECTOR, "Rotterdam, Netherlands"),
        (adverts.TABLE, "Austin, TX"),
        (adverts.ACCOUNTS, None),
        ("Location: Berlin (hybrid)\n", "Berlin"),
        ("Location: Berlin or Munich\n", None),
        ("Location: Remote\n", None),
        ("Location: Berlin / Remote\n", "Berlin"),
        ("Location: Munich, Bavaria, Germany\n", "Munich, Bavaria, Germany"),
        ("Nuestra empresa.\nTrabajarás en nuestra sede en\nLima, con talento.\n", "Lima"),
        ("Our office in Cork and our office in Lisbon are bright.\n", None),
        ("Nurse\nWhere: Boise, ID\n", "Boise, ID"),
        ("Koch (m/w/d)\nOrt: Rostock\n", "Rostock"),
        ("Cocinero\nPoblación: Murcia\n", "Murcia"),
    ],
)
def test_the_place_is_told_when_there_is_one(advert: str, expected: str | None) -> None:
    assert expected == place(advert)


def test_a_second_part_is_a_country_or_a_region() -> None:
    found = read_advertisement("Location: Austin, TX", ()).place
    assert found
    assert Place(city="Austin", region="TX") == found.value


def pay(low: int, high: int, currency: str, period: PayPeriod = PayPeriod.YEAR) -> SalaryRange:
    return SalaryRange(minimum=low, maximum=high, currency=currency, period=period)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("€60,000\N{EN DASH}€75,000 a year", pay(60_000, 75_000, "EUR")),
        ("Pay: $55/hour", pay(55, 55, "USD", PayPeriod.HOUR)),
        ("Salary: USD 90k - 110k", pay(90_000, 110_000, "USD")),
        ("Salary: 90-110k USD", pay(90_000, 110_000, "USD")),
        ("We pay £45k", pay(45_000, 45_000, "GBP")),
        ("60.000 bis 75.000 € brutto im Jahr", pay(60_000, 75_000, "EUR")),
        ("Salario: $ 15,000 MXN mensuales", pay(15_000, 15_000, "MXN", PayPeriod.MONTH)),
        ("£12.71 an hour", pay(12, 13, "GBP", PayPeriod.HOUR)),
        ("Hourly rate: $30 to $40", pay(30, 40, "USD", PayPeriod.HOUR)),
        ("We offer $140,000 - $165,000 base salary", pay(140_000, 165_000, "USD")),
        ("Pay £16 - £19 p/h", pay(16, 19, "GBP", PayPeriod.HOUR)),
        ("Salary: 3,000 EUR", None),
        ("Salary: 60,000 a year", None),
        ("Salary: up to €80,000 a year", None),
        ("Salary: COP 4,000,000", None),
        ("Salary: €75,000 to €60,000 a year", None),
        ("Salary: €3,000 net a month", None),
        ("A learning budget of €1,500 a year", None),
        ("A salary and a €50,000 budget", None),
        ("$5 million paid to date", None),
    ],
)
def test_pay_needs_a_currency_and_a_period_or_the_size_of_a_years(
    sentence: str, expected: SalaryRange | None
) -> None:
    assert expected == salary(f"Baker\n\nBenefits\n- {sentence}\n")


def test_the_companys_money_is_no_pay() -> None:
    assert salary("Baker\n\nAbout us\nWe pay €60,000 a year for flour.\n") is None
