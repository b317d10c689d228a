"""People who build and run software."""

TECHNOLOGY = """\
Amara Okafor | Senior Backend Engineer | Lisbon, Portugal
Backend engineer who likes small services, careful migrations and quiet nights on call.
@ 2020-03 to now | Senior Backend Engineer | Harbour & Pine Payments | Lisbon, Portugal
- Designed the ledger service in Python, Django and PostgreSQL for 2 million payments a day
- Moved eleven services to Docker and Kubernetes without a night of downtime
- Mentored three engineers
@ 2016-06 to 2020-02 | Software Engineer | Baobab Mobile | Lagos, Nigeria
- Built REST APIs in Python for a wallet with 400,000 users
- Cut the slowest SQL reports from minutes to seconds
+ 2012 to 2016 | BSc Computer Science | Harmattan University
= Python, Django, FastAPI, PostgreSQL, SQL, Docker, Kubernetes, Apache Kafka, REST APIs, Git
~ English, Portuguese

Mateus Carvalho | Backend Developer | Porto, Portugal
Developer with a taste for clear interfaces and plain SQL.
@ 2022-01 to now | Backend Developer | Rua Nova Books | Porto, Portugal
- Wrote the order service in FastAPI and PostgreSQL
- Introduced automated tests with pytest
@ 2019-09 to 2021-12 | Junior Developer | Ponte Software | Porto, Portugal
- Maintained a shop in Django
+ 2016 to 2019 | Licentiate in Informatics | Douro Polytechnic
= Python, FastAPI, Django, PostgreSQL, SQL, Docker, Git, Linux
~ Portuguese, English

Ingrid Solberg | Java Developer | Bergen, Norway
Fifteen years of systems that must not stop.
@ 2015-04 to now | Lead Java Developer | Nordlys Shipping | Bergen, Norway
- Lead a team of six on the booking system in Java and Spring
- Introduced Apache Kafka between booking and billing
@ 2009-08 to 2015-03 | Java Developer | Fjord Insurance | Oslo, Norway
- Built the claims portal in Java on Oracle Database
+ 2004 to 2009 | MSc Informatics | Vestland University
= Java, Spring, Oracle Database, SQL, Apache Kafka, Docker, Jenkins, Scrum
~ Norwegian, English, German

Rahul Venkatesan | Software Engineering Intern | Chennai, India
Student of computer science who looks for a first full-time role.
@ 2025-01 to 2025-06 | Software Engineering Intern | Coromandel Labs | Chennai, India
- Wrote Python scripts that check invoices
+ 2021 to 2025 | BTech Computer Science | Marina Institute of Technology
= Python, SQL, Java, Git, HTML
~ Tamil, English, Hindi

Léa Fontaine | Front-end Developer | Nantes, France
Front-end developer who tests with a screen reader before she ships.
@ 2021-02 to now | Front-end Developer | Atelier Marée | Nantes, France
- Build a booking site in React and TypeScript for 60 hotels
- Brought the accessibility score from 61 to 98
@ 2018-10 to 2021-01 | Web Developer | Studio Cormoran | Rennes, France
- Made sites with JavaScript, HTML and CSS for museums
+ 2015 to 2018 | Bachelor in Web Development | École du Littoral
= JavaScript, TypeScript, React, HTML, CSS, Node.js, Cypress, Figma, Git
~ French, English, Spanish

Daniel Kimani | Junior Front-end Developer | Nairobi, Kenya
Self-taught developer with two years in a small team.
@ 2023-11 to now | Junior Front-end Developer | Savanna Tickets | Nairobi, Kenya
- Build pages in Vue.js and CSS
- Translate designs from Figma
+ 2020 to 2023 | Diploma in Information Technology | Ngong Road College
= JavaScript, Vue.js, HTML, CSS, Git, Figma
~ Swahili, English

Mei-Ling Chua | Full Stack Developer | Singapore, Singapore
Equally at home in a query plan and in a style sheet.
@ 2019-05 to now | Full Stack Developer | Lion City Learning | Singapore, Singapore
- Develop a learning platform with React, Node.js and MongoDB
- Set up continuous integration in GitHub Actions
@ 2017-01 to 2019-04 | Web Developer | Orchid Media | Singapore, Singapore
- Developed campaigns in JavaScript
+ 2013 to 2016 | BSc Information Systems | Straits University
= JavaScript, TypeScript, React, Node.js, MongoDB, HTML, CSS, AWS, Docker, Git
~ English, Mandarin, Malay

Tomasz Zielinski | Data Engineer | Hamburg, Germany
Data engineer who writes the tests before the pipeline.
@ 2021-07 to now | Data Engineer | Elbe Analytics | Hamburg, Germany
- Run 120 pipelines in Apache Airflow and Apache Spark
- Modelled the warehouse of a parcel service in Snowflake
@ 2018-02 to 2021-06 | Database Developer | Vistula Retail | Gdansk, Poland
- Tuned SQL and wrote loaders in Python
+ 2013 to 2018 | MSc Applied Computer Science | Baltic Technical University
= Python, SQL, Apache Spark, Apache Airflow, Apache Kafka, AWS, Snowflake, Scala, Docker
~ Polish, German, English

Fatima El Idrissi | Data Engineer | Casablanca, Morocco
From statistics to pipelines, with a love of tidy tables.
@ 2022-09 to now | Data Engineer | Atlas Telecom | Casablanca, Morocco
- Load call records with Python and Apache Spark
@ 2020-01 to 2022-08 | Data Analyst | Médina Assurances | Rabat, Morocco
- Reported on claims with SQL and Power BI
+ 2015 to 2020 | Engineer in Statistics | Institut des Données
= Python, SQL, Apache Spark, Power BI, PostgreSQL, Linux
~ Arabic, French, English

Kwame Mensah | Site Reliability Engineer | Accra, Ghana
Keeps systems up and explains afterwards why they went down.
@ 2020-10 to now | Site Reliability Engineer | Volta Cloud | Accra, Ghana
- Operate nine Kubernetes clusters on AWS with Terraform
- Built alerting with Prometheus and Grafana
@ 2016-03 to 2020-09 | Linux System Administrator | Gold Coast Bank | Accra, Ghana
- Automated 300 Linux servers with Ansible
+ 2011 to 2015 | BSc Telecommunication Engineering | Volta Regional University
= Kubernetes, AWS, Terraform, Linux, Docker, Python, Prometheus, Grafana, Ansible
~ English, Twi

Hana Novotná | DevOps Engineer | Brno, Czechia
Makes releases so boring that nobody stays late for them.
@ 2021-11 to now | DevOps Engineer | Morava Games | Brno, Czechia
- Maintain pipelines in GitLab and clusters in Kubernetes
- Moved the infrastructure to Terraform
@ 2018-08 to 2021-10 | System Administrator | Brno Savings | Brno, Czechia
- Looked after Linux servers and PostgreSQL
+ 2014 to 2018 | BSc Applied Informatics | Moravian University
= Kubernetes, Docker, Terraform, GitLab, Linux, PostgreSQL, Python, Azure
~ Czech, English
"""
