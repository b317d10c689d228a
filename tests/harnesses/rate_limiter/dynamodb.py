"""Tables of DynamoDB as MiniStack emulates it."""

from tests.harnesses.session_store.dynamodb import DynamoHarness

HARNESS = DynamoHarness()
