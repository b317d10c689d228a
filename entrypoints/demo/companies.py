"""Four companies that do not exist, and the twelve jobs that they advertise."""

from attrs import frozen


@frozen(kw_only=True)
class DemoCompany:
    """An employer; each advertisement is plain text, as it would be pasted."""

    name: str
    about: str
    advertisements: tuple[str, ...]


_BACKEND_ENGINEER = """\
Senior Backend Engineer

Kestrel Pay · Lisbon, Portugal · Hybrid

About us
Kestrel Pay moves money for 40,000 small shops. We have been in business for 9 years.

What you'll do
- Design and run the services behind our payments API
- Review code and help two junior engineers grow

What you bring
- 5+ years of experience with Python
- Strong PostgreSQL and SQL
- Experience with Django or FastAPI, Docker and REST APIs
- Working knowledge of Kubernetes
- Good written English

Nice to have
- Apache Kafka
- Go

What we offer
- €65,000-€80,000 a year
- 28 days of holiday and Portuguese lessons
"""

_FRONT_END_DEVELOPER = """\
Job title: Front-end Developer
Location: Remote, Portugal

We build the dashboard in which shopkeepers see their day.

Responsibilities:
- Turn designs from Figma into accessible pages
- Keep the dashboard fast on old phones

Requirements:
- At least 3 years of experience with JavaScript and React
- Advanced HTML and CSS
- TypeScript
- Git

Preferred qualifications:
- Node.js
- Experience with automated tests in Cypress

Salary: €45,000 - €58,000 per year
"""

_SITE_RELIABILITY_ENGINEER = """\
Kestrel Pay is hiring a Site Reliability Engineer to keep payments running day and night.

You will
- Own our Kubernetes clusters on AWS
- Lead incident reviews without blame

You have
- 4+ years of experience in operations or software engineering
- Advanced Kubernetes and Linux
- Terraform, Docker and Python
- Prometheus or Grafana; Ansible is a plus

This role is fully remote. We pay €70,000 to €88,000 a year.
"""

_NURSE = """\
Registered Nurse, Outpatient Care
Leeds, United Kingdom

About Tidewater Clinics
Six walk-in clinics in the north of England, run by the people who work in them.

Your role
- Care for up to twelve patients a day
- Explain treatments to patients and their families

Requirements
- Registration as a nurse
- 2+ years of experience in nursing
- Nursing care and nursing principles
- Infection control; you administer medication on your own
- Excellent communication skills

Desirable
- Phlebotomy
- Polish or Urdu

This is an on-site role. Pay: £17.50 - £21 an hour.
"""

_HR_SPECIALIST = """\
Position: HR Specialist
Location: Leeds, United Kingdom (hybrid)

What you will do
* Recruit nurses, receptionists and doctors
* Look after contracts, payroll and absence

Who you are
* Three years' experience in human resources
* Recruitment and interviewing
* Good knowledge of employment law
* Proficient in Microsoft Excel
* Payroll experience would be an advantage

What we offer
* £32,000 - £37,000 a year
* Free flu jabs, and a choir on Thursdays

Tidewater Clinics is an equal opportunity employer.
"""

_DATA_ANALYST = """\
We are looking for a Junior Data Analyst for our Leeds office.

You will turn the figures of six clinics into reports that nurses and managers read.

Must have:
SQL
Intermediate Microsoft Excel
Power BI or Tableau
Statistics

Nice to have:
Python
Data visualisation for a lay audience

Salary: £28,000 - £33,000 per year. Two days a week from home.
"""

_LOGISTICS_COORDINATOR = """\
Logistics Coordinator (m/f/d)

Location: Hamburg, Germany

The job
- Plan sea and road freight for forty customers
- Prepare customs documents
- Keep carriers and customers informed

Your profile
- 2 years of experience in freight forwarding or logistics
- Supply chain management and transport planning
- Customs regulations
- Advanced Microsoft Excel
- Fluent German and good English
- SAP ERP is a plus

We offer
- €38,000 - €44,000 gross per year
- A ticket for trains and ferries
"""

_DATA_ENGINEER = """\
Job title: Data Engineer
Location: Hamburg, Germany
Remote: hybrid, three days a week in the office

About us
Larkspur Freight has shipped other people's boxes since 1987.

Responsibilities
- Build pipelines that bring the positions of 900 ships into one warehouse

Qualifications
- 3+ years of Python and SQL
- Apache Spark and Apache Airflow
- Data modelling
- Experience with AWS
- Bonus: Apache Kafka, Scala

Compensation: €60,000 - €72,000 per year
"""

_ACCOUNTANT = """\
Accountant

Larkspur Freight GmbH, Hamburg

ABOUT THE ROLE
You keep the books of three subsidiaries and close each month within five days.

REQUIREMENTS
1. Five years of experience in accounting
2. Financial reporting and tax legislation
3. Advanced Excel, basic SQL
4. SAP ERP
5. International Financial Reporting Standards preferred

BENEFITS
52.000 to 60.000 EUR per year, and a canteen that people praise
"""

_ELECTRICIAN = """\
Electrician wanted

Brightloom Energy puts solar panels on roofs from Austin to El Paso.

Location: Austin, TX

What you need
- A licence as a journeyman electrician
- 3+ years of experience with electrical wiring plans
- You test electrical equipment and know workplace safety
- Whoever can install photovoltaic systems is preferred; Spanish is a plus

$30 - $38 per hour. On-site role, with a truck of your own.
"""

_UX_DESIGNER = """\
UX Designer
Brightloom Energy | Remote

Who we are
We help households see where their electricity comes from and goes.

In this role you will
- Talk with customers every week
- Sketch, prototype and test the app that they use

We're looking for
- 3+ years of experience in user experience design
- Expert in Figma
- Prototyping development, wireframing and usability testing
- User research
- Familiarity with HTML and CSS

Ideally
- Adobe Illustrator

The salary is $85,000 to $98,000 a year.
"""

_PRODUCT_MANAGER = """\
Title: Lead Product Manager
Location: Austin, TX
Work model: hybrid

You decide, with engineers and designers, what our app does next.

Requirements
- 6+ years of product management
- Agile project management, Scrum and stakeholder management
- Market research
- SQL (intermediate)
- Strong communication

Nice to have
- Experience with Jira
- Knowledge of renewable energy technologies

Salary: $130,000 - $150,000 per year
"""

COMPANIES = (
    DemoCompany(
        name="Kestrel Pay",
        about="Payments for small shops, from Lisbon.",
        advertisements=(_BACKEND_ENGINEER, _FRONT_END_DEVELOPER, _SITE_RELIABILITY_ENGINEER),
    ),
    DemoCompany(
        name="Tidewater Clinics",
        about="Six walk-in clinics in the north of England.",
        advertisements=(_NURSE, _HR_SPECIALIST, _DATA_ANALYST),
    ),
    DemoCompany(
        name="Larkspur Freight",
        about="Sea and road freight since 1987, from Hamburg.",
        advertisements=(_LOGISTICS_COORDINATOR, _DATA_ENGINEER, _ACCOUNTANT),
    ),
    DemoCompany(
        name="Brightloom Energy",
        about="Solar power for households in Texas.",
        advertisements=(_ELECTRICIAN, _UX_DESIGNER, _PRODUCT_MANAGER),
    ),
)
