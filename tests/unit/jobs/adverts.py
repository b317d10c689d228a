"""Fictional advertisements in the styles that employers write."""

BULLETS = """\
# Senior Backend Engineer (m/w/d)

Larkspur Freight GmbH · Hamburg, Germany · Hybrid

## About us
We have spent 12 years in business building freight software in Java and Rust.

## What you'll do
- Build services in Python and Kafka
- Run them on Kubernetes

## What you bring
- 5+ years of experience with Python and Django
- Strong SQL, basic knowledge of Docker
- At least 7 years of professional experience altogether
- Terraform is a plus

## Nice to have
- Go
- Python packaging

## What we offer
- €75,000-€90,000 a year
- A German course and a Kotlin study group

## How to apply
Write to us in English by 30 June 2026.

Larkspur Freight is an equal opportunity employer, whatever your JavaScript framework.
"""

PROSE = """\
Tidewater Clinics is looking for a Registered Nurse to join our Leeds clinic team. \
You need wound care and good communication. Knowledge of German is not required. \
Experience with Excel is preferred. You will work in our Leeds office for £17.50 an hour. \
With over 20 years of experience, our team serves 40,000 patients.
"""

SPANISH = """\
Puesto de trabajo: Analista de Datos Junior
Ubicación: Lima, Perú
Modalidad: híbrida

Sobre nosotros:
Quipu Analítica lleva 8 años de experiencia con Excel.

Responsabilidades:
● Elaborar reportes en Power BI.

Requisitos:
● Mínimo 2 años de experiencia en SQL.
● Excel avanzado e inglés intermedio.
● Conocimientos intermedio-avanzados de Python.

Deseable:
● Docker

Beneficios:
● Sueldo: S/ 4,500 mensuales
● Clases de Java
"""

GERMAN = """\
Stellenbezeichnung: Elektroniker für Betriebstechnik (m/w/d)
Standort: 70173 Stuttgart

Das erwartet dich
• Wartung unserer Anlagen

Dein Profil
• Mindestens drei Jahre Erfahrung mit SPS
• Fundierte Kenntnisse in AutoCAD und Grundkenntnisse in Excel
• Englisch (B2), Docker von Vorteil

Wir bieten
• 45.000 bis 52.000 € brutto im Jahr
• Kein Homeoffice, dafür Werkstatt
"""

FRENCH = """\
Intitulé du poste : Comptable confirmé
Lieu : Lyon, France

Vos missions
- Tenue des comptes

Profil recherché
- Cinq ans d'expérience en comptabilité
- Maîtrise d'Excel
- L'anglais serait un plus

Avantages
- Salaire : 38 000 € à 42 000 € brut par an
- 2 jours par semaine de télétravail
"""

FLAT = (
    "Position: Staff Data Engineer. Location: Remote, Canada. "
    "Requirements: advanced Python; SQL (expert); 3+ years of Kafka. "
    "Nice to have: Go, Rust. Benefits: free German lessons. Salary: CAD 140k - 170k."
)

ENGLISH_PLAIN = """\
Junior UX Designer
Full-time, on-site in Dublin

We sketch, test and ship.

Requirements
Figma
Excel (nice to have)
communication

Perks
$2,000 learning budget
"""

DIRECTOR = """\
Head of Logistics
Rotterdam, Netherlands

Who you are
You have 10 to 12 years of experience as a logistics leader.
You are fluent in English and Dutch; German would be great.

Compensation
EUR 120 000 per year
"""

INTERNSHIP = """\
We are hiring a Marketing Intern for the summer.

Your tasks:
* Write in English
* Use Excel

You have:
* Familiarity with Figma
* No Python experience required

Pay: $22/hour. This is not a remote position.
"""

TABLE = """\
Job title: Site Reliability Engineer
Location: Austin, TX
Remote: no
Salary: 130,000 - 150,000 USD

Must have:
Kubernetes: 4 years
Terraform - advanced
Python (2+ years)

Bonus points:
Experience with Go
"""

ACCOUNTS = """\
ABOUT US

Founded in 1998, Brambleton Foods employs 300 people. Our offices are in Cork and Lisbon.

THE ROLE

We are seeking an Accountant. This role is fully remote.

REQUIREMENTS

1. Three (3) years' experience in payroll
2. Excel: intermediate to advanced
3. Ideally some SQL

SALARY

up to €50,000
"""

NO_ADVERT = "Thank you for the nice evening. We ate fish and looked at the sea."
