"""The description of the API is complete, and its page needs nobody else's server."""

import json
import re
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

import pytest

from entrypoints.http.docs.rendition import rendition
from entrypoints.http.errors import PROBLEM_JSON
from tests.e2e.http.described import Client, Description


def references(part: object) -> Iterator[str]:
    """Find every reference."""
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"]
        for inner in part.values():
            yield from references(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from references(inner)


async def test_it_is_openapi_3_1(description: Description) -> None:
    assert "3.1.0" == description.schema["openapi"]


async def test_every_error_is_declared_as_a_problem(description: Description) -> None:
    for key, operation in description.operations().items():
        errors = {s: r for s, r in operation["responses"].items() if int(s) >= 400}
        assert {"500", "503"} <= set(errors), key
        assert all([PROBLEM_JSON] == list(r["content"]) for r in errors.values()), key


async def test_whatever_needs_a_token_says_so(description: Description) -> None:
    public = {
        "/api/v1/auth/login",
        "/api/v1/auth/register",
        "/api/v1/health",
        "/api/v1/ready",
        "/api/v1/skills",
        "/api/v1/skills/{skill_id}",
    }
    for (path, method), operation in description.operations().items():
        secured = [{"bearer": []}] == operation.get("security")
        assert secured is (path not in public), (path, method)
        assert not secured or "401" in operation["responses"], (path, method)


async def test_every_body_may_be_malformed_or_too_large(description: Description) -> None:
    for key, operation in description.operations().items():
        if "requestBody" in operation:
            assert {"400", "413"} <= set(operation["responses"]), key


async def test_every_operation_has_a_summary_a_text_and_a_group(description: Description) -> None:
    groups = {tag["name"] for tag in description.schema["tags"]}
    for key, operation in description.operations().items():
        assert operation["summary"], key
        assert operation["description"], key
        assert set(operation["tags"]) <= groups, key


async def test_every_answer_is_described_in_its_own_words(description: Description) -> None:
    for key, operation in description.operations().items():
        told = {
            status: response["description"] for status, response in operation["responses"].items()
        }
        assert all(told.values()), key
        assert set() == {HTTPStatus(int(status)).description for status in told} & set(
            told.values()
        )


async def test_every_operation_has_a_name_of_its_own(description: Description) -> None:
    names = [operation["operationId"] for operation in description.operations().values()]
    assert sorted(set(names)) == sorted(names)


async def test_every_reference_leads_somewhere(description: Description) -> None:
    shapes = {
        f"#/components/schemas/{name}" for name in description.schema["components"]["schemas"]
    }
    found = set(references(description.schema))
    assert found
    assert set() == found - shapes


async def test_what_is_refused_is_described(description: Description) -> None:
    shapes = description.schema["components"]["schemas"]
    assert False is shapes["TermsValue"]["additionalProperties"]
    assert 0 == shapes["SalaryValue"]["properties"]["minimum"]["minimum"]
    assert 100 == shapes["ComponentView"]["properties"]["weight"]["maximum"]
    assert "binary" == shapes["ResumeUpload"]["properties"]["file"]["format"]


async def test_an_upload_announces_where_to_ask(description: Description) -> None:
    upload = description.operations()["/api/v1/users/me/resumes", "post"]
    assert "string" == upload["responses"]["202"]["headers"]["Location"]["schema"]["type"]


async def test_the_root_leads_to_the_page(client: Client) -> None:
    answer = await client.get("/", follow_redirects=False)
    assert (302, "/api/docs") == (answer.status_code, answer.headers["location"])


async def test_the_page_asks_nobody_else_for_anything(client: Client) -> None:
    page = await client.get("/api/docs")
    links = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert "//" not in page.text.replace("<!--", "")
    assert 6 == len(links)
    for link in links:
        assert 200 == (await client.get(link)).status_code, link


async def test_the_page_may_run_nothing_but_our_scripts(client: Client) -> None:
    policy = (await client.get("/api/docs")).headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert not re.search(r"https?:|\*", policy)


async def test_the_script_of_the_page_names_no_other_host(client: Client) -> None:
    script = (await client.get("/api/docs/assets/page.js")).text
    assert not re.search(r"https?://", script)
    assert "validatorUrl: null" in script


@pytest.mark.parametrize(
    "name", ["index.html", "..%2f__init__.py", "%2e%2e%2f%2e%2e%2f__init__.py", "x.js"]
)
async def test_only_the_files_of_the_page_are_served(client: Client, name: str) -> None:
    assert 404 == (await client.get(f"/api/docs/assets/{name}")).status_code


async def test_the_page_gets_a_description_that_it_understands(
    client: Client, description: Description
) -> None:
    said = (await client.get("/api/docs/openapi-3.0.json")).json()
    assert "3.0.3" == said["openapi"]
    assert said["paths"].keys() == description.schema["paths"].keys()
    assert '"null"' not in json.dumps(said)
    assert '"const"' not in json.dumps(said)


@pytest.mark.parametrize(
    ("said", "older"),
    [
        (
            {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "null"}], "default": None},
            {"type": "integer", "minimum": 0, "nullable": True, "default": None},
        ),
        (
            {"anyOf": [{"$ref": "#/x"}, {"type": "null"}]},
            {"allOf": [{"$ref": "#/x"}], "nullable": True},
        ),
        (
            {"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]},
            {"oneOf": [{"type": "string"}, {"type": "integer"}], "nullable": True},
        ),
        ({"const": "ok"}, {"enum": ["ok"]}),
        ({"examples": ["EUR", "GBP"]}, {"example": "EUR"}),
        ({"examples": {"one": {"value": 1}}}, {"examples": {"one": {"value": 1}}}),
    ],
)
def test_what_3_1_says_has_an_equal_in_3_0(said: dict[str, Any], older: dict[str, Any]) -> None:
    schema = {"openapi": "3.1.0", "info": {}, "x": said}
    assert {"openapi": "3.0.3", "info": {}, "x": older} == rendition(schema)
