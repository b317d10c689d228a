"""S3, as its harnesses start it."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import boto3
import pytest
from attrs import frozen
from botocore.config import Config

from adapters.blob_storage.s3 import S3BlobStorage
from adapters.connections.aws import AwsAccess
from tests.harnesses import Harness


@frozen(kw_only=True)
class S3:
    """A server, a bucket that is not made yet, and the vendor's own client to look at it."""

    access: AwsAccess
    bucket: str
    client: Any

    def storage(self, *, kms_key: str | None = None) -> S3BlobStorage:
        """Build one; not open."""
        return S3BlobStorage(self.access, bucket=self.bucket, kms_key=kms_key)


@pytest.fixture(params=["s3", "s3__versitygw"])
def s3(
    request: pytest.FixtureRequest, started: Callable[[str, str], Harness], tmp_path: Path
) -> S3:
    """Start a server, or find it running."""
    return _s3(started("blob_storage", request.param), tmp_path)


@pytest.fixture
def ministack(started: Callable[[str, str], Harness], tmp_path: Path) -> S3:
    """Start the one that knows encryption and rules of buckets."""
    return _s3(started("blob_storage", "s3"), tmp_path)


@pytest.fixture
def versitygw(started: Callable[[str, str], Harness], tmp_path: Path) -> S3:
    """Start the one that lacks them."""
    return _s3(started("blob_storage", "s3__versitygw"), tmp_path)


@pytest.fixture
async def blobs(s3: S3) -> AsyncIterator[S3BlobStorage]:
    """Open, with its bucket made."""
    storage = s3.storage()
    await storage.migrate()
    yield storage
    await storage.close()


def _s3(harness: Harness, folder: Path) -> S3:
    said = harness.fresh(folder)
    access = AwsAccess(
        region=said["JOBGRAPH_AWS_REGION"],
        endpoint=said.get("JOBGRAPH_AWS_S3_ENDPOINT") or said["JOBGRAPH_AWS_ENDPOINT"],
        access_key=said["JOBGRAPH_AWS_ACCESS_KEY"],
        secret_key=said["JOBGRAPH_AWS_SECRET_KEY"],
    )
    client = boto3.client(
        "s3",
        region_name=access.region,
        endpoint_url=access.endpoint,
        aws_access_key_id=access.access_key,
        aws_secret_access_key=access.secret_key,
        config=Config(
            s3={"addressing_style": "path"},
            request_checksum_calculation="when_required",
            retries={"total_max_attempts": 1},
        ),
    )
    return S3(access=access, bucket=said["JOBGRAPH_AWS_BUCKET"], client=client)
