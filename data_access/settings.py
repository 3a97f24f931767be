"""What the surroundings decide: database, threshold, who may come in. Read once, refused where malformed."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from locales import UserError

ROOT = Path(__file__).resolve().parent.parent
DEFAULT_DATABASE = ROOT / "var" / "tilannekuva.sqlite"
DRIVERS = {"sqlite": "sqlite+pysqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}


@dataclass(frozen=True)
class Settings:
    """database_url: SQLAlchemy URL. threshold: smallest count shown. auth: off (one local user) or oidc."""

    database_url: str
    threshold: int
    auth: Literal["off", "oidc"]


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings; UserError names the variable that is malformed and what it should be."""
    given = os.environ if environment is None else environment
    return Settings(
        _read_url(given.get("TILANNEKUVA_DATABASE_URL", "")),
        _read_threshold(given.get("TILANNEKUVA_THRESHOLD", "5")),
        _read_auth(given.get("TILANNEKUVA_AUTH", "off")),
    )


def sqlite_url(path: Path) -> str:
    """The URL of a database file, whatever characters its path has."""
    return URL.create("sqlite+pysqlite", database=str(path)).render_as_string()


def _read_url(value: str) -> str:
    if not value:
        return sqlite_url(DEFAULT_DATABASE)
    try:
        url = make_url(value)
    except (ArgumentError, ValueError):
        raise UserError("error-setting-database") from None
    backend = url.drivername.split("+")[0]
    if backend not in DRIVERS:
        raise UserError("error-setting-database")
    return url.set(drivername=DRIVERS[backend]).render_as_string(hide_password=False)


def _read_threshold(value: str) -> int:
    if not value.isdecimal() or not 3 <= int(value) <= 10:
        raise UserError("error-setting-threshold", value=value[:20])
    return int(value)


def _read_auth(value: str) -> Literal["off", "oidc"]:
    if value == "off":
        return "off"
    if value == "oidc":
        return "oidc"
    raise UserError("error-setting-auth", value=value[:20])
