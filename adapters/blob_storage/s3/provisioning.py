"""What a bucket of documents must be like. Rules of the operator's own stay."""

import json
import logging
from typing import Any

from attrs import frozen

from adapters.blob_storage.s3.bucket import MISSING, Bucket
from application.ports.lifecycle import UnavailableError

log = logging.getLogger(__name__)

_RULE, _RULE_OF_UPLOADS = "jobgraph-forget", "jobgraph-forget-uploads"
_STATEMENT = "JobGraphOnlyTls"
_REPLACED_KEPT = 30
"""Days that a replaced or deleted document can still be brought back."""
_UPLOADS = "uploads/"
_UPLOADS_KEPT = 1
"""Days, likewise: one that was confirmed is kept elsewhere, another is wanted by nobody."""
_NO_POLICY, _NO_RULES = "NoSuchBucketPolicy", "NoSuchLifecycleConfiguration"


@frozen
class Measure:
    """One thing that is set on a bucket."""

    operation: str
    parameters: dict[str, Any]
    without: str | None = None
    """What is lost on a server that has no such thing; None where nobody may do without."""


async def provision(bucket: Bucket) -> None:
    """Make it unless it is there, and set what it lacks. Raise UnavailableError."""
    said, _ = await bucket.look("head_bucket")
    if said == "404":
        await _make(bucket)
    elif said is not None:
        raise UnavailableError(f"the bucket {bucket.name} is not ours to use: {said}")
    for measure in await _measures(bucket):
        said, _ = await bucket.look(measure.operation, **measure.parameters)
        if said is None:
            continue
        if measure.without is None or said not in MISSING:
            raise UnavailableError(f"S3 refuses {measure.operation}: {said}")
        log.warning("the S3 server knows no %s: %s", measure.operation, measure.without)


async def _make(bucket: Bucket) -> None:
    # The oldest region is the one that must not be named.
    elsewhere = bucket.region not in {None, "us-east-1"}
    where = {"CreateBucketConfiguration": {"LocationConstraint": bucket.region}}
    said, _ = await bucket.look("create_bucket", **(where if elsewhere else {}))
    if said not in {None, "BucketAlreadyOwnedByYou"}:
        raise UnavailableError(f"the bucket {bucket.name} cannot be made: {said}")


async def _measures(bucket: Bucket) -> list[Measure]:
    kms_key = bucket.encryption.get("SSEKMSKeyId")
    encryption = {
        "SSEAlgorithm": bucket.encryption["ServerSideEncryption"],
        **({"KMSMasterKeyID": kms_key} if kms_key else {}),
    }
    measures = [
        Measure("put_bucket_versioning", {"VersioningConfiguration": {"Status": "Enabled"}}),
        Measure(
            "put_public_access_block",
            {
                "PublicAccessBlockConfiguration": {
                    "BlockPublicAcls": True,
                    "IgnorePublicAcls": True,
                    "BlockPublicPolicy": True,
                    "RestrictPublicBuckets": True,
                }
            },
            without="nothing but its policy keeps the public out",
        ),
        Measure(
            "put_bucket_encryption",
            {
                "ServerSideEncryptionConfiguration": {
                    "Rules": [{"ApplyServerSideEncryptionByDefault": encryption}]
                }
            },
            without="documents are encrypted as the server sees fit",
        ),
        Measure(
            "put_bucket_lifecycle_configuration",
            {"LifecycleConfiguration": {"Rules": await _rules(bucket)}},
            without="replaced and deleted documents stay until somebody removes them",
        ),
    ]
    # A server without TLS, on loopback or a private network, would lock itself out.
    if bucket.tls:
        measures.append(Measure("put_bucket_policy", {"Policy": await _policy(bucket)}))
    return measures


async def _rules(bucket: Bucket) -> list[dict[str, Any]]:
    said, answer = await bucket.look("get_bucket_lifecycle_configuration")
    if said not in {None, _NO_RULES, *MISSING}:
        raise UnavailableError(f"S3 does not tell the rules of the bucket: {said}")
    everything = {
        "ID": _RULE,
        "Status": "Enabled",
        "Filter": {"Prefix": ""},
        "NoncurrentVersionExpiration": {"NoncurrentDays": _REPLACED_KEPT},
        "Expiration": {"ExpiredObjectDeleteMarker": True},
        "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 1},
    }
    # Of two rules for one document the earlier day counts.
    uploads = {
        "ID": _RULE_OF_UPLOADS,
        "Status": "Enabled",
        "Filter": {"Prefix": _UPLOADS},
        "NoncurrentVersionExpiration": {"NoncurrentDays": _UPLOADS_KEPT},
    }
    ours = (everything, uploads)
    names = {rule["ID"] for rule in ours}
    return [*(r for r in answer.get("Rules", ()) if r.get("ID") not in names), *ours]


async def _policy(bucket: Bucket) -> str:
    said, answer = await bucket.look("get_bucket_policy")
    if said not in {None, _NO_POLICY}:
        raise UnavailableError(f"S3 does not tell the policy of the bucket: {said}")
    policy = json.loads(answer.get("Policy", '{"Version": "2012-10-17", "Statement": []}'))
    statement = {
        "Sid": _STATEMENT,
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:*",
        "Resource": [bucket.arn, f"{bucket.arn}/*"],
        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
    }
    others = [s for s in policy["Statement"] if s.get("Sid") != _STATEMENT]
    return json.dumps({**policy, "Statement": [*others, statement]})
