"""How AWS is reached, and what is there: `JOBGRAPH_AWS_` and the name in upper case."""

from entrypoints.settings import variables as environ
from entrypoints.settings.reading import Secret, must_be

_FEATURES = {"forms", "layout", "tables"}


def _features(text: str) -> tuple[str, ...]:
    if text == "none":
        return ()
    chosen = tuple(sorted(text.split(",")))
    if not _FEATURES.issuperset(chosen) or len(set(chosen)) != len(chosen):
        raise ValueError
    return tuple(feature.upper() for feature in chosen)


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
    textract_bucket: str = environ.var(
        "",
        help="of S3, where Textract finds documents of several pages, each for as long as it "
        "reads; `bucket` if empty",
    )
    textract_features: tuple[str, ...] = environ.var(
        "forms,layout,tables",
        converter=must_be(
            "AWS_TEXTRACT_FEATURES",
            "some of forms, layout and tables with commas between, or none",
            _features,
            lambda _: True,
        ),
        help="what Textract looks for beside text, each for money: some of forms, layout, tables; "
        "or none",
    )
    textract_topic: str = environ.var(
        "", help="ARN of the topic in SNS where Textract tells what is done; it is asked if empty"
    )
    textract_role: str = environ.var("", help="ARN of the role by which it may, with that topic")
    textract_queue: str = environ.var(
        "", help="name of the queue in SQS that hears that topic, with it"
    )
    bus: str = environ.var("jobgraph", help="name of the bus in EventBridge")
