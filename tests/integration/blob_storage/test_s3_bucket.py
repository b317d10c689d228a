"""How a bucket is made, and what it is like then."""

import asyncio
import json
import logging

import pytest
from attrs import evolve

from application.ports.lifecycle import UnavailableError
from tests.integration.blob_storage.conftest import S3


async def test_several_processes_that_start_together_make_one_bucket(s3: S3) -> None:
    storages = [s3.storage() for _ in range(6)]
    await asyncio.gather(*(storage.migrate() for storage in storages))
    for storage in storages:
        await storage.ping()
        await storage.close()
    assert "Enabled" == s3.client.get_bucket_versioning(Bucket=s3.bucket)["Status"]


async def test_a_bucket_is_private_encrypted_and_forgets_what_was_replaced(ministack: S3) -> None:
    storage = ministack.storage()
    await storage.migrate()
    await storage.close()
    blocked = ministack.client.get_public_access_block(Bucket=ministack.bucket)
    assert {True} == set(blocked["PublicAccessBlockConfiguration"].values())
    encryption = ministack.client.get_bucket_encryption(Bucket=ministack.bucket)
    (rule,) = encryption["ServerSideEncryptionConfiguration"]["Rules"]
    assert "AES256" == rule["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"]
    rules = ministack.client.get_bucket_lifecycle_configuration(Bucket=ministack.bucket)["Rules"]
    days = {
        rule["Filter"]["Prefix"]: rule["NoncurrentVersionExpiration"]["NoncurrentDays"]
        for rule in rules
    }
    assert {"": 30, "uploads/": 1} == days
    (everything,) = (rule for rule in rules if not rule["Filter"]["Prefix"])
    assert 1 == everything["AbortIncompleteMultipartUpload"]["DaysAfterInitiation"]


async def test_rules_of_the_operator_stay(ministack: S3) -> None:
    client, bucket = ministack.client, ministack.bucket
    client.create_bucket(Bucket=bucket)
    own = {
        "ID": "colder",
        "Status": "Enabled",
        "Filter": {"Prefix": "backups/"},
        "Transitions": [{"Days": 30, "StorageClass": "GLACIER"}],
    }
    client.put_bucket_lifecycle_configuration(
        Bucket=bucket, LifecycleConfiguration={"Rules": [own]}
    )
    storage = ministack.storage()
    await storage.migrate()
    await storage.migrate()
    await storage.close()
    rules = client.get_bucket_lifecycle_configuration(Bucket=bucket)["Rules"]
    ours = ["jobgraph-forget", "jobgraph-forget-uploads"]
    assert ["colder", *ours] == [rule["ID"] for rule in rules]


async def test_where_there_is_tls_nobody_may_do_without(ministack: S3) -> None:
    """Whether it is obeyed neither emulator shows: their first user may do everything."""
    client, bucket = ministack.client, ministack.bucket
    client.create_bucket(Bucket=bucket)
    own = {
        "Sid": "Own",
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:DeleteBucket",
        "Resource": f"arn:aws:s3:::{bucket}",
    }
    policy = {"Version": "2012-10-17", "Statement": [own]}
    client.put_bucket_policy(Bucket=bucket, Policy=json.dumps(policy))
    storage = ministack.storage()
    storage._bucket.tls = True  # noqa: SLF001 - the emulator has none
    await storage.migrate()
    await storage.migrate()
    await storage.close()
    statements = json.loads(client.get_bucket_policy(Bucket=bucket)["Policy"])["Statement"]
    assert ["Own", "JobGraphOnlyTls"] == [statement["Sid"] for statement in statements]
    assert {"Bool": {"aws:SecureTransport": "false"}} == statements[1]["Condition"]
    assert [f"arn:aws:s3:::{bucket}", f"arn:aws:s3:::{bucket}/*"] == statements[1]["Resource"]


async def test_a_server_that_lacks_something_is_told_in_the_log(
    versitygw: S3, caplog: pytest.LogCaptureFixture
) -> None:
    storage = versitygw.storage()
    with caplog.at_level(logging.WARNING):
        await storage.migrate()
    await storage.close()
    told = "\n".join(caplog.messages)
    assert "put_bucket_lifecycle_configuration: replaced and deleted documents stay" in told
    assert "put_public_access_block: nothing but its policy" in told


async def test_a_bucket_that_cannot_be_made_is_unavailable(s3: S3) -> None:
    storage = evolve(s3, bucket="No_Such_Name").storage()
    with pytest.raises(UnavailableError):
        await storage.migrate()
    await storage.close()
