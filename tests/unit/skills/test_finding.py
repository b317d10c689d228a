"""What is found in texts, with the catalogue that ships."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.skill_catalogue.builtin import BuiltinSkillCatalogue
from adapters.skill_catalogue.memory import MemorySkillCatalogue
from tests.growth import grows_linearly


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AWS (ECS, Lambda, S3, RDS)", "AWS|Amazon ECS|AWS Lambda|Amazon S3|Amazon RDS"),
        ("HTML/CSS", "HTML|CSS"),
        ("JavaScript (ES6+), HTML5, CSS3", "JavaScript|JavaScript|HTML|CSS"),
        ("Vue.js, VueJS, Vue", "Vue.js|Vue.js|Vue.js"),
        ("D3.js and Express.js", "D3.js|Express.js"),
        ("App Script, AppScript and Apps Script", "|".join(["Google Apps Script"] * 3)),
        ("Excel, including Visual Basic", "Microsoft Excel|Visual Basic"),
        ("Power BI, DataStudio", "Power BI|Looker Studio"),
        ("SQL Server, Oracle, etc.", "SQL Server|Oracle Database"),
        ("Test-Driven\nDevelopment", "test-driven development"),
        ("RESTful APIs with C++ and C#", "REST API|C++|C#"),
        (".NET, ASP.NET", ".NET|ASP.NET"),
        ("Agile methodologies", "agile development"),
        ("Product management, Data Analysis", "product management|data analysis"),
        ("User Experience Design; Market Research", "user experience design|market research"),
        ("Project\nmanagement", "project management"),
        ("manage musical staff", "manage musical staff"),
        ("Java is not JavaScript", "Java|JavaScript"),
        ("CI/CD pipelines, A/B Testing", "CI/CD|A/B testing"),
        ("Go Python Node.js TypeScript", "Go|Python|Node.js|TypeScript"),
        ("Kafka and Go, reducing charges", "Kafka|Go"),
        ("Proficient in Go, Python, and Node.js", "Go|Python|Node.js"),
        ("Technical Skills: R, Spring, Rust", "R|Spring|Rust"),
        ("Fluent in English and a Go developer", "English|Go"),
        ("built with React for us", "React"),
        ("python, go, excel, react", "Python|Go|Microsoft Excel|React"),
        ("SKILLS: JAVA, EXCEL, GO", "Java|Microsoft Excel|Go"),
        ("Skills\n- Leadership\n- Excel", "leadership|Microsoft Excel"),
        ("QuickBooks, payroll, bank reconciliation", "QuickBooks|payroll|bank reconciliation"),
        ("Languages: English (native), German", "English|German"),
        ("Skills\nAzure\nDevOps", "Microsoft Azure|DevOps"),
        ("Skills\nTwilio\nAPI management", "Twilio|API management"),
        ("Skills\nSlack\ntime management", "Slack|time management"),
        ("We use Azure\nDevOps and Data\nscience", "Azure DevOps|data science"),
    ],
)
def test_this_is_found(builtin: BuiltinSkillCatalogue, text: str, expected: str) -> None:
    assert expected == "|".join(m.name for m in builtin.find(text))


@pytest.mark.parametrize(
    "text",
    [
        "Make sure to go to market before spring.",
        "I excel at what I do and express interest in more.",
        "We react to change and rest assured.",
        "Spring 2020 at Stripe",
        "Stripe San Francisco, CA",
        "Figma • San Francisco, CA",
        "john@stripe.com, github.com/python/java",
        "https://docker.com/kubernetes /home/react/git",
        "lead the design of water art",
        "The island of Java is",
        "Vitamin C and Plan R",
        "Project. Management",
        "Project\n\nManagement",
        "the data goes into the engineering office",
        "keep the firm safe",
        "Senior Software Engineer\nOracle, Redwood City",
        "Ruby Smith, Julia Roberts, the Scala",
        "PROFESSIONAL SUMMARY REACT TO CHANGE",
    ],
)
def test_nothing_is_found_here_but_the_island(builtin: BuiltinSkillCatalogue, text: str) -> None:
    assert [] == [m.name for m in builtin.find(text) if m.name != "Java"]


def test_the_longest_label_wins(builtin: BuiltinSkillCatalogue) -> None:
    assert ["SQL Server Integration Services"] == [
        m.name for m in builtin.find("SQL Server Integration Services")
    ]


WORDS = (
    "Go",
    "python",
    "Excel",
    "\n",
    ", ",
    " ",
    "- ",
    "C++",
    "AWS (",
    ")",
    "a@b.co",
    "/",
    "R",
    ".",
)


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS)).map(" ".join)))
def test_spans_quote_the_text_in_order(text: str) -> None:
    end = 0
    for mention in CATALOGUE.find(text):
        span = mention.span
        assert end <= span.start < span.end
        assert text[span.start : span.end] == span.text
        end = span.end


CATALOGUE = MemorySkillCatalogue()


@pytest.mark.parametrize(
    "unit", ["a.", "a'", "Go, ", "/a", "a@", "((", "C++", "\n\n", "- ", "www.", "Skills\nGo\n"]
)
def test_hostile_repetition_takes_linear_time(unit: str) -> None:
    assert grows_linearly(CATALOGUE.find, unit, characters=20_000)
