"""Bring a database to the newest form."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection


def configuration(connection: Connection) -> Config:
    """Point Alembic at this package's migrations, on a connection that is open already."""
    config = _migrations()
    config.attributes["connection"] = connection
    return config


def is_known(revision: str) -> bool:
    """Tell whether a database in this form can be brought to the newest."""
    scripts = ScriptDirectory.from_config(_migrations()).walk_revisions()
    return revision in {script.revision for script in scripts}


def upgrade(connection: Connection) -> None:
    """Run every migration that has not run, in the connection's transaction."""
    command.upgrade(configuration(connection), "head")


def downgrade(connection: Connection, revision: str) -> None:
    """Go back to an older form."""
    command.downgrade(configuration(connection), revision)


def _migrations() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return config
