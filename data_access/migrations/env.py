"""Alembic's environment: the tables of the catalogue on the connection that the store hands over."""

from alembic import context
from sqlalchemy import Connection

from data_access.settings import read_settings
from data_access.store import open_engine
from data_access.tables import make_tables


def migrate(connection: Connection) -> None:
    metadata = context.config.attributes.get("metadata") or make_tables().metadata
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=False)
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    with open_engine(read_settings().database_url).connect() as own, own.begin():
        migrate(own)
