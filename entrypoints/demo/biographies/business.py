"""People who analyse, design, plan, count and hire."""

BUSINESS = """\
Sofia Marchetti | Data Analyst | Leeds, United Kingdom
Analyst who asks what will be decided before she opens the data.
@ 2022-05 to now | Data Analyst | Pennine Water | Leeds, United Kingdom
- Report on leaks with SQL and Power BI
- Forecast demand in Python
@ 2020-09 to 2022-04 | Junior Analyst | Aire Valley Council | Leeds, United Kingdom
- Prepared statistics in Microsoft Excel
+ 2016 to 2020 | BSc Statistics | University of West Yorkshire
= SQL, Power BI, Microsoft Excel, Python, Statistics, Data visualisation
~ Italian, English

Diego Quispe | Junior Data Analyst | Lima, Peru
Economist who turned his thesis into a dashboard.
@ 2024-02 to now | Junior Data Analyst | Andina Seguros | Lima, Peru
- Clean claims data with SQL and Microsoft Excel
- Built six reports in Tableau
+ 2018 to 2023 | Bachelor of Economics | Universidad del Pacífico Sur
= SQL, Microsoft Excel, Tableau, Statistics
~ Spanish, English, Quechua

Yuki Hasegawa | Business Intelligence Analyst | Osaka, Japan
Eight years between warehouse tables and board rooms.
@ 2017-04 to now | Business Intelligence Analyst | Kansai Foods | Osaka, Japan
- Own the sales dashboards in Tableau
- Train 40 colleagues in data visualisation
+ 2013 to 2017 | BA Business Administration | Naniwa University
= SQL, Tableau, Microsoft Excel, Data visualisation, Statistics, R
~ Japanese, English

Grace Whitfield | Lead Product Manager | Austin, TX
Product manager who has shipped to eight million meters.
@ 2019-01 to now | Lead Product Manager | Prairie Power | Austin, TX
- Lead three product managers and the roadmap of a billing app
- Interview customers every week
@ 2014-06 to 2018-12 | Product Manager | Longhorn Lending | Dallas, TX
- Launched loans for farms; ran market research in four states
+ 2010 to 2014 | BBA Marketing | Hill Country University
= Product management, Stakeholder management, Scrum, Jira, SQL, Market research
~ English, Spanish

Omar Haddad | Product Owner | Amman, Jordan
Former tester who now decides what is worth testing.
@ 2021-08 to now | Product Owner | Petra Pay | Amman, Jordan
- Keep the backlog of two Scrum teams in Jira
@ 2018-03 to 2021-07 | Software Tester | Desert Rose Software | Amman, Jordan
- Wrote test plans and automated them in Cypress
+ 2013 to 2017 | BSc Software Engineering | Wadi University
= Product management, Scrum, Jira, Agile project management, SQL, Software testing
~ Arabic, English

Chloé Tremblay | UX Designer | Montréal, Canada
Designer who draws little and watches a lot.
@ 2020-06 to now | UX Designer | Boréal Énergie | Montréal, Canada
- Design an app for 200,000 households in Figma
- Run usability tests every second week
@ 2017-09 to 2020-05 | Graphic Designer | Atelier Mistral | Québec, Canada
- Drew brochures in Adobe Illustrator
+ 2014 to 2017 | BA Design | Collège du Fleuve
= Figma, User research, Usability testing, Prototyping development, Wireframing, Adobe Illustrator
~ French, English

Nikhil Bose | Interaction Designer | Kolkata, India
Begins with paper, ends with a prototype that can be thrown away.
@ 2022-03 to now | Interaction Designer | Hooghly Health | Kolkata, India
- Prototype screens for nurses in Figma
+ 2017 to 2021 | Bachelor of Design | Bengal School of Design
= Figma, Prototyping development, User research, HTML, CSS
~ Bengali, English, Hindi

Katrin Schuster | Accountant | Hamburg, Germany
Closes the month in four days and is home for dinner.
@ 2016-02 to now | Senior Accountant | Alster Schiffsbedarf | Hamburg, Germany
- Prepare the annual accounts of two companies in SAP ERP
- Report to the group under International Financial Reporting Standards
@ 2011-08 to 2016-01 | Accountant | Deichmann & Voss | Bremen, Germany
- Kept ledgers and filed tax returns
+ 2008 to 2011 | Diploma in Business Administration | Weser Academy
= Accounting, Financial reporting, Tax legislation, SAP ERP, Microsoft Excel
~ German, English

Thabo Dlamini | Junior Accountant | Durban, South Africa
Careful bookkeeper on the way to a professional licence.
@ 2023-01 to now | Junior Accountant | Umhlanga Traders | Durban, South Africa
- Reconcile bank accounts and prepare invoices
+ 2019 to 2022 | BCom Accounting | Indian Ocean University
= Accounting, Bookkeeping, Microsoft Excel, Payroll
~ Zulu, English

Emily Hargreaves | HR Specialist | Leeds, United Kingdom
Has hired two hundred nurses and remembers most of their names.
@ 2018-11 to now | HR Specialist | Calder Care Homes | Leeds, United Kingdom
- Recruit for nine care homes; run payroll for 600 people
- Advise managers on employment law
@ 2015-07 to 2018-10 | HR Assistant | Rosebery Hotels | York, United Kingdom
- Kept contracts and absence records in Microsoft Excel
+ 2012 to 2015 | BA Human Resource Management | Ouse University
= Recruitment, Employment law, Payroll, Human resources, Microsoft Excel
~ English
"""
