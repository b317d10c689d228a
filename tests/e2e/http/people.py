"""People who use the API."""

from typing import Any

from attrs import frozen
from httpx import Response

from tests.e2e.http.described import Client

API = "/api/v1"
PASSWORD = "Analytical-Engine-1843"

RESUME = """\
Ada Lovelace
Senior Python Developer
ada@example.org | +44 20 7946 0958
London, United Kingdom

Experience

Senior Python Developer, Babbage Ltd
January 2019 - Present
Built REST APIs with Python and PostgreSQL.

Education

BSc Mathematics, University of London, 2009 - 2012

Skills

Python, PostgreSQL, Docker, Git
"""

ADVERTISEMENT = """\
Senior Python Developer

Requirements:
- 3 years of experience with Python
- PostgreSQL

Nice to have:
- Machine learning
"""


@frozen(kw_only=True)
class Person:
    """Somebody who has logged in."""

    client: Client
    email: str
    token: str

    async def get(self, path: str) -> Response:
        """Ask."""
        return await self.client.get(API + path, headers=self.headers)

    async def post(self, path: str, body: object = None) -> Response:
        """Make."""
        return await self.client.post(API + path, json=body, headers=self.headers)

    async def put(self, path: str, body: object, *, seen: str | None = None) -> Response:
        """Replace; `seen` is the ETag of what was there."""
        headers = self.headers | ({"if-match": seen} if seen else {})
        return await self.client.put(API + path, json=body, headers=headers)

    async def delete(self, path: str) -> Response:
        """Take away."""
        return await self.client.delete(API + path, headers=self.headers)

    async def upload(self, data: bytes | str = RESUME, name: str = "cv.pdf") -> Response:
        """Send a résumé; its name and type are lies."""
        content = data.encode() if isinstance(data, str) else data
        return await self.client.post(
            f"{API}/users/me/resumes",
            files={"file": (name, content, "image/png")},
            headers=self.headers,
        )

    @property
    def headers(self) -> dict[str, str]:
        """What proves who asks."""
        return {"authorization": f"Bearer {self.token}"}


async def join(client: Client, email: str, role: str) -> Person:
    """Register and log in."""
    credentials = {"email": email, "password": PASSWORD}
    made = await client.post(f"{API}/auth/register", json={**credentials, "role": role})
    assert 201 == made.status_code, made.text
    return await log_in(client, email)


async def log_in(client: Client, email: str) -> Person:
    """Log in whoever has joined."""
    token = await client.post(f"{API}/auth/login", json={"email": email, "password": PASSWORD})
    assert 200 == token.status_code, token.text
    return Person(client=client, email=email, token=token.json()["access_token"])


async def an_employer(client: Client, email: str = "grace@acme.example") -> Person:
    """Register somebody who has a company of their own."""
    person = await join(client, email, "employer")
    made = await person.post("/companies", {"name": f"Company of {email}"})
    assert 201 == made.status_code, made.text
    return person


async def a_job(employer: Person, description: str = ADVERTISEMENT) -> dict[str, Any]:
    """Publish a job as it was read."""
    draft = await employer.post("/jobs", {"description": description})
    assert 201 == draft.status_code, draft.text
    published = await employer.post(f"/jobs/{draft.json()['id']}/publish")
    assert 200 == published.status_code, published.text
    job: dict[str, Any] = published.json()
    return job
