"""Settings: what the environment may say, and what it is told when it says something else."""

import pytest

from data_access.settings import DEFAULT_DATABASE, read_settings
from locales import UserError


def test_nothing_set_means_sqlite_under_var_threshold_five_and_no_login() -> None:
    settings = read_settings({})
    assert settings.database_url == f"sqlite+pysqlite:///{DEFAULT_DATABASE}"
    assert (settings.threshold, settings.auth) == (5, "off")


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("sqlite:////tmp/a.sqlite", "sqlite+pysqlite:////tmp/a.sqlite"),
        ("postgresql://me:s@host:5433/db", "postgresql+psycopg://me:s@host:5433/db"),
        ("postgres://host/db", "postgresql+psycopg://host/db"),
        ("postgresql+asyncpg://host/db", "postgresql+psycopg://host/db"),
    ],
)
def test_a_database_url_gets_the_driver_that_is_installed(given: str, read: str) -> None:
    assert read_settings({"TILANNEKUVA_DATABASE_URL": given}).database_url == read


@pytest.mark.parametrize("value", ["3", "5", "10"])
def test_a_threshold_from_three_to_ten_is_taken(value: str) -> None:
    assert read_settings({"TILANNEKUVA_THRESHOLD": value}).threshold == int(value)


def test_oidc_is_taken() -> None:
    assert read_settings({"TILANNEKUVA_AUTH": "oidc"}).auth == "oidc"


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("TILANNEKUVA_DATABASE_URL", "tilannekuva.sqlite"),
        ("TILANNEKUVA_DATABASE_URL", "mysql://host/db"),
        ("TILANNEKUVA_DATABASE_URL", "://"),
        ("TILANNEKUVA_DATABASE_URL", "postgresql://host:portti/db"),
        ("TILANNEKUVA_THRESHOLD", "2"),
        ("TILANNEKUVA_THRESHOLD", "11"),
        ("TILANNEKUVA_THRESHOLD", "-5"),
        ("TILANNEKUVA_THRESHOLD", "viisi"),
        ("TILANNEKUVA_THRESHOLD", "5.0"),
        ("TILANNEKUVA_THRESHOLD", ""),
        ("TILANNEKUVA_AUTH", "on"),
        ("TILANNEKUVA_AUTH", "OIDC"),
    ],
)
def test_a_malformed_variable_is_refused_by_name(variable: str, value: str) -> None:
    with pytest.raises(UserError, match=variable):
        read_settings({variable: value})


def test_a_password_in_a_malformed_url_is_not_repeated() -> None:
    with pytest.raises(UserError) as refusal:
        read_settings({"TILANNEKUVA_DATABASE_URL": "oracle://me:salasana@host/db"})
    assert "salasana" not in str(refusal.value)
