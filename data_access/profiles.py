"""Profiles: how a system writes its extracts, as somebody confirmed it. Its next file needs no question."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, insert, select

from data_access.findings import clean
from data_access.layout.model import Layout, from_json, to_json
from data_access.store import Store
from locales import UserError

_LONGEST = 120
_MOST = 1024 * 1024


@dataclass(frozen=True)
class Profile:
    """A system's name as people know it, and a layout for each kind of table that it writes."""

    name: str
    layouts: tuple[Layout, ...]


@dataclass(frozen=True)
class SavedProfile:
    """A profile with who saved it last and when (UTC, ISO)."""

    profile: Profile
    by: str
    at: str


def list_profiles(connection: Connection, store: Store) -> list[SavedProfile]:
    """Every profile, by name."""
    table = store.tables.profiles
    rows = connection.execute(select(table).order_by(table.c.name)).all()
    return [SavedProfile(read_profile(row.content), row.by, row.at) for row in rows]


def find_profile(connection: Connection, store: Store, name: str) -> Profile:
    """A profile by its name. UserError, with the names there are, where it is not one of them."""
    saved = list_profiles(connection, store)
    for each in saved:
        if each.profile.name.casefold() == name.strip().casefold():
            return each.profile
    known = ", ".join(each.profile.name for each in saved) or "–"
    raise UserError("error-profile-unknown", name=name[:_LONGEST], known=known)


def save_profile(connection: Connection, store: Store, profile: Profile, by: str) -> None:
    """Save a profile; one of the same name is replaced. UserError for a name that cannot be."""
    name = clean(profile.name)[:_LONGEST]
    if not name or not profile.layouts:
        raise UserError("error-profile-nameless")
    table = store.tables.profiles
    connection.execute(delete(table).where(table.c.name == name))
    connection.execute(
        insert(table).values(
            name=name,
            content=write_profile(Profile(name, profile.layouts)),
            by=clean(by)[:200],
            at=datetime.now(UTC).isoformat(timespec="seconds"),
        )
    )


def delete_profile(connection: Connection, store: Store, name: str) -> None:
    """Forget a profile. What was imported with it stays."""
    table = store.tables.profiles
    connection.execute(delete(table).where(table.c.name == name))


def write_profile(profile: Profile) -> str:
    """A profile as a file that people can keep, send and bring in elsewhere."""
    layouts = [json.loads(to_json(layout)) for layout in profile.layouts]
    return json.dumps({"profile": profile.name, "layouts": layouts}, ensure_ascii=False, indent=1)


def read_profile(written: str | bytes) -> Profile:
    """The profile that `write_profile` wrote. UserError where the text is none."""
    if len(written) > _MOST:
        raise UserError("error-layout-unreadable")
    try:
        data = json.loads(written)
        name, layouts = data["profile"], data["layouts"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UserError("error-layout-unreadable") from error
    if not isinstance(name, str) or not isinstance(layouts, list) or not layouts:
        raise UserError("error-layout-unreadable")
    return Profile(clean(name)[:_LONGEST], tuple(from_json(json.dumps(layout)) for layout in layouts))
