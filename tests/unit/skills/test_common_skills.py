"""The skills that people of all trades list, under the names that they write."""

import pytest

from adapters.skill_catalogue.builtin import BuiltinSkillCatalogue

LISTS = (
    """
Python, Java, JavaScript, JS, TypeScript, C, C++, C#, Go, Golang, Rust, Ruby, Ruby on Rails,
Rails, PHP, Laravel, Symfony, Swift, SwiftUI, Kotlin, Scala, R, Perl, Bash, Shell, Shell
scripting, PowerShell, MATLAB, SAS, SPSS, Stata, Julia, Haskell, Elixir, Erlang, Clojure, Dart,
Flutter, Objective-C, VBA, SQL, T-SQL, PL/SQL, NoSQL, HTML, HTML5, CSS, CSS3, Sass, SCSS,
Tailwind, Tailwind CSS, Bootstrap, jQuery, React, React.js, ReactJS, React Native, Redux,
Next.js, NextJS, Vue, Vue.js, Nuxt.js, Angular, AngularJS, Svelte, Node, Node.js, NodeJS,
Express, Express.js, NestJS, Deno, Django, Flask, FastAPI, Spring, Spring Boot, Hibernate,
.NET, .NET Core, ASP.NET, ASP.NET Core, Entity Framework, Blazor, WPF, Unity, Unreal Engine,
GraphQL, REST, REST APIs, RESTful services, SOAP, gRPC, Protobuf, OpenAPI, Swagger, Postman,
WebSockets, Kafka, Apache Kafka, RabbitMQ, ActiveMQ, Redis, Memcached, Postgres, PostgreSQL,
MySQL, MariaDB, SQLite, MS SQL Server, SQL Server, MSSQL, Oracle, Oracle DB, MongoDB, Mongo,
Cassandra, DynamoDB, CouchDB, Neo4j, Elasticsearch, Elastic Search, OpenSearch, Solr,
Snowflake, BigQuery, Redshift, Databricks, Spark, Apache Spark, PySpark, Hadoop, Hive, Airflow,
Apache Airflow, dbt, Looker, Tableau, Power BI, PowerBI, Qlik, QlikView, Qlik Sense, SSIS,
SSRS, SSAS, Talend, Informatica, ETL, ELT, data warehousing, data modeling, data modelling,
Pandas, NumPy, SciPy, scikit-learn, sklearn, TensorFlow, PyTorch, Keras, Hugging Face,
LangChain, LLMs, large language models, NLP, computer vision, OpenCV, XGBoost, MLOps, MLflow,
machine learning, ML, deep learning, AI, generative AI, prompt engineering, Jupyter, AWS,
Amazon Web Services, EC2, S3, Lambda, RDS, CloudFormation, CloudWatch, ECS, EKS, IAM, Azure,
Microsoft Azure, Azure DevOps, Azure Functions, GCP, Google Cloud, Google Cloud Platform,
Firebase, Heroku, Vercel, Docker, Docker Compose, Kubernetes, k8s, K8s, Helm, OpenShift,
Terraform, Ansible, Puppet, Chef, Vagrant, Jenkins, GitHub Actions, GitLab CI, CircleCI, Travis
CI, ArgoCD, CI/CD, DevOps, SRE, site reliability engineering, Prometheus, Grafana, Datadog, New
Relic, Splunk, ELK, ELK stack, Kibana, Logstash, Nagios, Zabbix, Git, GitHub, GitLab,
Bitbucket, SVN, Subversion, Linux, Ubuntu, Red Hat, RHEL, Debian, CentOS, Unix, Windows Server,
Active Directory, VMware, Hyper-V, Citrix, Nginx, Apache, Tomcat, IIS, TCP/IP, DNS, DHCP, VPN,
LAN, WAN, Cisco, firewalls, Wireshark, penetration testing, cybersecurity, information
security, SIEM, OWASP, ISO 27001, GDPR, Agile, Scrum, Kanban, SAFe, JIRA, Jira, Confluence,
Trello, Asana, Selenium, Cypress, Playwright, Jest, Mocha, JUnit, pytest, TestNG, Cucumber,
JMeter, Appium, TDD, BDD, unit testing, QA, microservices, event-driven architecture, design
patterns, OOP, object-oriented programming, functional programming, data structures,
algorithms, system design, software architecture, UML, Figma, Sketch, Adobe XD, InVision,
Photoshop, Illustrator, InDesign, After Effects, Premiere Pro, Lightroom, Adobe Creative Suite,
Adobe Creative Cloud, UX, UI, UX/UI, UI/UX design, wireframing, prototyping, user research,
usability testing, WordPress, Drupal, Shopify, Magento, WooCommerce, Wix, SEO, SEM, PPC, Google
Analytics, Google Analytics 4, GA4, Google Ads, Google Tag Manager, Facebook Ads, HubSpot,
Mailchimp, Marketo, Salesforce, Salesforce.com, SFDC, Zoho CRM, Microsoft Dynamics, Dynamics
365, CRM, ERP, SAP, SAP S/4HANA, SAP HANA, SAP FI/CO, SAP FICO, SAP MM, SAP SD, SAP ABAP, ABAP,
NetSuite, Oracle EBS, Workday, PeopleSoft, ServiceNow, ITIL, AutoCAD, SolidWorks, Revit, CATIA,
ANSYS, SketchUp, Rhino, Blender, 3ds Max, Maya, Cinema 4D, ArcGIS, QGIS, GIS, PLC programming,
PLC, SCADA, Arduino, Raspberry Pi, embedded systems, FPGA, VHDL, Verilog, RTOS, IoT, robotics,
ROS, LabVIEW, Simulink, OAuth, OAuth2, JWT, SAML, SSO, webpack, Webpack, Vite, Babel, npm,
Maven, Gradle, Lua, COBOL, Fortran, Assembly, Solidity, blockchain, Ethereum, Web3, RxJS,
Three.js, D3, D3.js, Electron, Ionic, Xamarin, Cordova, Qt, OpenGL, CUDA, Storybook, Material
UI, Celery, SQLAlchemy, Prisma, Sequelize, Mongoose, Kotlin Multiplatform, Jetpack Compose,
Android, Android Studio, iOS, Xcode, macOS, Visual Studio, VS Code, Visual Studio Code,
IntelliJ, IntelliJ IDEA, Eclipse, PyCharm, Vim, Jira Service Management, Zendesk, Intercom,
Twilio, Stripe, API development, API design, API integration, web scraping, BeautifulSoup,
Scrapy, Streamlit, Matplotlib, Seaborn, Plotly, ggplot2, tidyverse, Shiny, dplyr, A/B testing,
hypothesis testing, statistics, regression analysis, time series analysis, data mining, data
cleaning, data visualization, data visualisation, data analysis, data analytics, business
intelligence, big data, predictive modeling
""",
    """
MS Excel, Microsoft Excel, Excel, Advanced Excel, pivot tables, VLOOKUP, MS Word, Microsoft
Word, Word, PowerPoint, MS PowerPoint, Microsoft PowerPoint, Outlook, MS Outlook, Microsoft
Outlook, MS Office, Microsoft Office, Microsoft Office Suite, MS Office Suite, Office 365,
Microsoft 365, MS Access, Microsoft Access, MS Project, Microsoft Project, Microsoft Teams,
SharePoint, OneNote, OneDrive, Visio, MS Visio, Google Workspace, G Suite, Google Docs, Google
Sheets, Google Slides, Google Drive, Slack, Zoom, Notion, Airtable, Monday.com, typing, data
entry, filing, scheduling, calendar management, travel arrangements, minute taking, reception,
office management, office administration, administrative support, document management, record
keeping, bookkeeping, switchboard, mail merge, proofreading, transcription, expense reports,
event planning
""",
    """
sales, B2B sales, B2C sales, inside sales, outside sales, cold calling, lead generation, lead
qualification, prospecting, negotiation, closing deals, account management, key account
management, customer service, customer support, customer care, customer relationship
management, customer retention, customer success, upselling, cross-selling, up-selling, sales
forecasting, pipeline management, territory management, business development, market research,
marketing, digital marketing, content marketing, email marketing, social media marketing,
social media management, copywriting, content creation, content writing, brand management,
public relations, PR, campaign management, product management, product marketing,
merchandising, visual merchandising, retail, point of sale, POS systems, POS, cash handling,
inventory management, stock control, loss prevention, store management, e-commerce, ecommerce,
market analysis, pricing, contract negotiation, tendering, procurement, purchasing, sourcing,
vendor management, supplier management, supply chain management, logistics, warehouse
management, order fulfillment, fundraising, event management
""",
    """
patient care, CPR, BLS, ACLS, first aid, phlebotomy, wound care, medication administration,
vital signs, triage, IV therapy, EHR, EMR, electronic health records, Epic, Epic Systems,
Cerner, Meditech, HIPAA, infection control, patient education, patient assessment, care
planning, case management, discharge planning, medical terminology, medical coding, ICD-10, CPT
coding, medical billing, nursing, ICU, dementia care, elderly care, home care, palliative care,
mental health, counseling, counselling, physiotherapy, physical therapy, occupational therapy,
speech therapy, radiology, ultrasound, X-ray, MRI, pharmacology, venipuncture, EKG, ECG,
sterilization, sterile technique, catheterization, tracheostomy care, ventilator management,
pediatrics, paediatrics, oncology, midwifery, dental hygiene, anatomy, clinical trials,
clinical research, GCP, good clinical practice, bedside manner, patient safety, charting,
safeguarding, manual handling
""",
    """
welding, MIG welding, TIG welding, MIG/TIG welding, arc welding, soldering, carpentry,
plumbing, electrical wiring, wiring, electrical installation, HVAC, HVAC/R, blueprint reading,
reading blueprints, CNC, CNC machining, CNC programming, lathe, milling, machining, forklift,
forklift operation, forklift driving, OSHA, OSHA 10, OSHA 30, scaffolding, roofing, masonry,
bricklaying, concrete, drywall, drywall installation, painting, tiling, flooring, landscaping,
preventive maintenance, preventative maintenance, maintenance, equipment maintenance,
troubleshooting, hand tools, power tools, heavy equipment operation, crane operation, excavator
operation, truck driving, CDL, HGV driving, automotive repair, diesel engines, engine repair,
hydraulics, pneumatics, pipe fitting, pipefitting, sheet metal, fabrication, metal fabrication,
assembly, quality control, quality assurance, quality inspection, 5S, lean manufacturing, Lean,
Six Sigma, Lean Six Sigma, Kaizen, ISO 9001, FMEA, SPC, root cause analysis, 8D, GMP, HACCP,
food safety, food preparation, cooking, baking, bartending, barista, housekeeping, cleaning,
order picking, packing, warehousing, shipping and receiving, inventory control, health and
safety, risk assessment, fire safety, CCTV, surveying, site supervision, construction
management, estimating, cost estimation, project planning
""",
    """
accounting, financial accounting, management accounting, cost accounting, accounts payable,
accounts receivable, AP/AR, bank reconciliation, reconciliations, general ledger, journal
entries, month-end close, month end closing, financial reporting, financial statements,
financial analysis, financial modeling, financial modelling, financial planning, FP&A,
budgeting, forecasting, variance analysis, auditing, internal audit, external audit, tax, tax
preparation, taxation, tax returns, VAT returns, payroll, payroll processing, QuickBooks, Xero,
Sage, Sage 50, DATEV, GAAP, US GAAP, IFRS, SOX, SOX compliance, Sarbanes-Oxley, compliance,
KYC, AML, anti-money laundering, due diligence, risk management, credit analysis, credit risk,
underwriting, valuation, M&A, mergers and acquisitions, DCF, equity research, portfolio
management, asset management, investment banking, private equity, trading, derivatives, fixed
income, treasury, cash flow management, cash flow forecasting, treasury management, invoicing,
billing, debt collection, Bloomberg, Bloomberg Terminal, Hyperion, insurance, claims
processing, claims handling, contract management, contract law, corporate law, litigation,
legal research, legal writing, intellectual property, employment law, recruiting, recruitment,
talent acquisition, onboarding, HR, human resources, employee relations, performance
management, compensation and benefits, HRIS, succession planning, training and development
""",
    """
communication, communication skills, written communication, verbal communication, interpersonal
skills, teamwork, team player, collaboration, leadership, team leadership, team management,
people management, problem solving, problem-solving, critical thinking, analytical thinking,
analytical skills, attention to detail, time management, organization, organizational skills,
organisational skills, multitasking, multi-tasking, adaptability, flexibility, creativity,
decision making, decision-making, conflict resolution, emotional intelligence, empathy,
negotiation skills, presentation skills, public speaking, active listening, mentoring,
coaching, training, self-motivated, work ethic, punctuality, patience, stress management,
project management, change management, stakeholder management, strategic planning, strategy,
facilitation, process improvement, business analysis, requirements gathering, requirements
analysis, technical writing, documentation, research, report writing, presentations, teaching,
tutoring, lesson planning, classroom management, curriculum development, translation,
interpreting, editing, journalism, photography, video editing, graphic design, web design, web
development, software development, software engineering, mobile development, full stack
development, full-stack development, frontend development, front-end development, backend
development, database administration, database design, database management, system
administration, network administration, network security, cloud computing, technical support,
IT support, help desk, desktop support
""",
)


def _items(lists: tuple[str, ...]) -> list[str]:
    return [item for written in lists for item in " ".join(written.split()).split(", ")]


@pytest.mark.parametrize("item", _items(LISTS))
def test_a_common_skill_is_found_whole_in_a_list_of_skills(
    builtin: BuiltinSkillCatalogue, item: str
) -> None:
    text = f"Jane Roe\n\nSKILLS\nTeamwork, {item}, Microsoft Excel\n"
    start = text.index(item, text.index(", "))
    within = [m.span for m in builtin.find(text) if start <= m.span.start < start + len(item)]
    assert within
    assert (start, start + len(item)) == (within[0].start, within[-1].end)


@pytest.mark.parametrize(
    "text",
    [
        "She is responsible for the security of the building.",
        "The training room has a reception and a concrete floor.",
        "Tax free shopping in a retail park; the insurance pays.",
        "An epic success at Shell, with shiny floors.",
        "Her PR was merged in Poland, pos. 3.",
        "Patience and empathy of the nurses, nursing homes, packing lunch.",
        "The maintenance window, the marketing department, the strategy of the board.",
    ],
)
def test_the_same_words_in_prose_are_none(builtin: BuiltinSkillCatalogue, text: str) -> None:
    assert [] == [mention.name for mention in builtin.find(text)]
