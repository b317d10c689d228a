"""What PostgreSQL cannot keep is told, and not quoted."""

from traceback import format_exception

import pytest
from attrs import evolve

from application.ports.archive import RecordRefusedError
from domain.shared.ids import JobId
from tests.factories import a_job
from tests.integration.persistence.postgresql import database_of, opened
from tests.servers.postgresql import OwnPostgresqlServer


async def test_a_text_with_a_nul_is_refused(own_server: OwnPostgresqlServer) -> None:
    async with opened(database_of(own_server.database())) as store:
        with pytest.raises(RecordRefusedError) as refused:
            async with store.unit_of_work() as uow:
                await uow.jobs.save(evolve(a_job(), description="secret\x00"))
        assert "secret" not in "".join(format_exception(refused.value))
        with pytest.raises(RecordRefusedError):
            async with store.reading() as uow:
                await uow.jobs.get(JobId("j\x001"))
