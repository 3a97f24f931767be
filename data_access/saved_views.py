"""Saved views: what somebody was looking at, by a name, so that others find the same again."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from data_access.remarks import (
    accept_county,
    accept_text,
    add_remark,
    read_remarks,
    remove_remark,
)
from data_access.store import Store
from locales import UserError

LONGEST_VIEW_NAME = 80  # characters
_LONGEST_QUERY = 2000
_MOST_SECTIONS = 40


@dataclass(frozen=True)
class SavedView:
    """One saved view.

    query: what follows the question mark in its address. sections: the ids of what it is made of, in order.
    release_id: the release that it was saved from; None where it is to show the newest. at: UTC, ISO.
    """

    id: int
    county: str
    name: str
    query: str
    sections: tuple[str, ...]
    release_id: int | None
    by: str
    at: str
    removed_by: str | None
    removed_at: str | None


def save_view(
    connection: Connection,
    store: Store,
    county: str,
    name: str,
    query: str,
    by: str,
    *,
    sections: Sequence[str] = (),
    release_id: int | None = None,
) -> int:
    """Keep a view; its id.

    UserError: an unknown county or release, an empty, too long or taken name, one that tells of a person, or
    an address that cannot be.
    """
    table = store.tables.saved_views
    given = accept_text(name, LONGEST_VIEW_NAME)
    taken = {view.name.casefold() for view in list_views(connection, store, accept_county(county))}
    if given.casefold() in taken:
        raise UserError("error-view-taken", name=given)
    releases = store.tables.releases
    known = select(releases.c.id).where(releases.c.id == release_id)
    if release_id is not None and connection.execute(known).first() is None:
        raise UserError("error-view-release")
    values = {
        "county": county,
        "name": given,
        "query": _accept_query(query),
        "sections": _join(sections),
        "release_id": release_id,
    }
    return add_remark(connection, table, values, by)


def remove_view(connection: Connection, store: Store, id: int, by: str) -> None:
    """Mark a view as removed; the history keeps it."""
    remove_remark(connection, store.tables.saved_views, id, by)


def list_views(
    connection: Connection, store: Store, county: str, *, removed: bool = False
) -> list[SavedView]:
    """A county's views by name; removed: those that were removed too."""
    rows = read_remarks(connection, store.tables.saved_views, county, removed=removed)
    found = [
        SavedView(**{**row, "sections": tuple(filter(None, row["sections"].split("\n")))}) for row in rows
    ]
    return sorted(found, key=lambda view: (view.name.casefold(), view.id))


def find_view(connection: Connection, store: Store, county: str, id: int) -> SavedView:
    """A view of a county that has not been removed. UserError where there is none such."""
    for view in list_views(connection, store, county):
        if view.id == id:
            return view
    raise UserError("error-remark-gone")


def _accept_query(query: str) -> str:
    """The address' own characters only, so that nothing can lead to another place or break a line."""
    query = query.removeprefix("?")
    if (
        len(query) > _LONGEST_QUERY
        or not query.isascii()
        or not query.isprintable()
        or set(query) & set(" <>\"'#\\")
    ):
        raise UserError("error-view-query")
    return query


def _join(sections: Sequence[str]) -> str:
    fits = len(sections) <= _MOST_SECTIONS and all(
        0 < len(id) <= 80 and id.isascii() and id.isprintable() for id in sections
    )
    if not fits:
        raise UserError("error-view-query")
    return "\n".join(sections)
