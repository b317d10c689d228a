"""How AWS is reached, and what is there: `JOBGRAPH_AWS_` and the name in upper case."""

from entrypoints.settings import variables as environ
from entrypoints.settings.reading import Secret, must_be


@environ.config(frozen=True)
class Aws:
    """Keys and region come from where AWS looks for them, unless they are set here."""

    region: str = environ.var("", help="such as eu-central-1; as AWS finds it if empty")
    endpoint: str = environ.var("", help="URL of a server that is not AWS, for all services")
    access_key: Secret = environ.var("", converter=Secret, help="as AWS finds it if empty")
    secret_key: Secret = environ.var("", converter=Secret, help="as AWS finds it if empty")
    bucket: str = environ.var("", help="of S3, for documents")
    s3_endpoint: str = environ.var("", help="URL of an S3 server that is not AWS")
    kms_key: str = environ.var("", help="of documents in S3 (SSE-KMS); SSE-S3 if empty")
    table_prefix: str = environ.var("", help="before the names of tables in DynamoDB")
    queue: str = environ.var(
        "jobgraph-events.fifo",
        converter=must_be(
            "AWS_QUEUE", "a name that ends in .fifo", str, lambda name: name.endswith(".fifo")
        ),
        help="name of the queue in SQS, which is a FIFO queue",
    )
    topic_prefix: str = environ.var("", help="before the names of topics in SNS")
    bus: str = environ.var("jobgraph", help="name of the bus in EventBridge")
