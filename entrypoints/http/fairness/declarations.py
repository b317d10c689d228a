"""What candidates declare of themselves, over HTTP."""

from datetime import datetime
from typing import Annotated, Literal, Self, cast

from litestar import Controller, delete, get, put
from litestar.di import NamedDependency
from litestar.params import JSONBody
from litestar.status_codes import HTTP_204_NO_CONTENT
from msgspec import Meta

from application.fairness.declare_attributes import DeclareAttributes, DeclareAttributesHandler
from application.fairness.show_declaration import ShowDeclarationHandler
from application.fairness.withdraw_declaration import WithdrawDeclarationHandler
from application.shared.actor import Actor
from domain.fairness.attributes import Attributes, RaceEthnicity, Sex
from domain.fairness.model import Declaration
from entrypoints.http.refusals import refusals
from entrypoints.http.wire import Body, View

SexAnswer = Literal["male", "female", "withheld"]
RaceAnswer = Literal[
    "hispanic-or-latino",
    "white",
    "black-or-african-american",
    "native-hawaiian-or-pacific-islander",
    "asian",
    "native-american-or-alaska-native",
    "two-or-more-races",
    "withheld",
]
_SEX = Meta(description="As the report EEO-1 asks; null where I say nothing")
_RACE = Meta(description="As the report EEO-1 asks: who is Hispanic or Latino is in no other")


class DeclarationValue(Body, frozen=True, kw_only=True):
    """What I say of myself: each of my own will, and neither is needed for anything."""

    sex: Annotated[SexAnswer | None, _SEX] = None
    race_ethnicity: Annotated[RaceAnswer | None, _RACE] = None

    def attributes(self) -> Attributes:
        """Return what was meant."""
        return Attributes(
            sex=Sex(self.sex) if self.sex else None,
            race_ethnicity=RaceEthnicity(self.race_ethnicity) if self.race_ethnicity else None,
        )


class DeclarationView(View, frozen=True, kw_only=True):
    """What I said of myself. It reaches no score, and nobody else sees it."""

    sex: Annotated[SexAnswer | None, _SEX]
    race_ethnicity: Annotated[RaceAnswer | None, _RACE]
    given_at: datetime | None
    withdrawn_at: datetime | None

    @classmethod
    def of(cls, declaration: Declaration) -> Self:
        """Show a declaration."""
        said = declaration.attributes
        return cls(
            sex=cast("SexAnswer", said.sex.value) if said.sex else None,
            race_ethnicity=cast("RaceAnswer", said.race_ethnicity.value)
            if said.race_ethnicity
            else None,
            given_at=declaration.given_at,
            withdrawn_at=declaration.withdrawn_at,
        )


class DeclarationController(Controller):
    """A candidate's own."""

    path = "/users/me/declaration"
    tags = ("Fairness",)

    @put(
        summary="Declare my sex, race and ethnicity",
        responses=refusals(400, 401, 403, 409, 413),
    )
    async def declare_attributes(
        self,
        data: JSONBody[DeclarationValue],
        declare_attributes: NamedDependency[DeclareAttributesHandler],
        actor: NamedDependency[Actor],
    ) -> DeclarationView:
        """Let me be counted in reports on how groups fare. It replaces what I said before.

        Nothing needs it. It is kept apart from everything that scores, no employer and no
        administrator is shown it, and I can take it back.
        """
        command = DeclareAttributes(attributes=data.attributes())
        return DeclarationView.of(await declare_attributes(command, actor=actor))

    @get(summary="Show my declaration", responses=refusals(401, 403))
    async def show_declaration(
        self,
        show_declaration: NamedDependency[ShowDeclarationHandler],
        actor: NamedDependency[Actor],
    ) -> DeclarationView:
        """Show what I said; nulls where I said nothing."""
        return DeclarationView.of(await show_declaration(actor=actor))

    @delete(
        status_code=HTTP_204_NO_CONTENT,
        summary="Withdraw my declaration",
        response_description="What you said is erased.",
        responses=refusals(401, 403, 409),
    )
    async def withdraw_declaration(
        self,
        withdraw_declaration: NamedDependency[WithdrawDeclarationHandler],
        actor: NamedDependency[Actor],
    ) -> None:
        """Erase what I said; later reports count me as unknown. Again is fine."""
        await withdraw_declaration(actor=actor)
