"""The command line of the exports. Words to people go to standard error."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from data_access.settings import read_settings
from data_access.store import Store, open_store
from exports.published import write_published
from locales import UserError, render, text
from locales.numbers import Language
from metrics.catalogue import CATALOGUE

OK, UNUSABLE = 0, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code: 0 done, 2 wrong usage or no database."""
    given = _parser().parse_args(arguments)
    try:
        return int(given.run(given))
    except UserError as error:
        print(render(error.message, getattr(given, "lang", "fi")), file=sys.stderr)
        return UNUSABLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m exports", description=text("cli-exports-about"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    published = commands.add_parser("published", help=text("cli-published"))
    published.add_argument("-o", dest="target", type=Path, required=True)
    published.set_defaults(run=_published)
    forum = commands.add_parser("forum", help=text("cli-forum"))
    forum.add_argument("-o", dest="target", type=Path, required=True, metavar="FILE.pptx|.pdf|.xlsx")
    forum.add_argument("--county", metavar="CODE")
    forum.add_argument("--team", dest="teams", nargs="+", action="extend", default=[], metavar="CODE")
    forum.add_argument("--from", dest="first", metavar="YYYY-MM")
    forum.add_argument("--to", dest="last", metavar="YYYY-MM")
    forum.add_argument("--lang", choices=get_args(Language), default="fi")
    forum.set_defaults(run=_forum)
    return parser


def _open() -> Store:
    settings = read_settings()
    return open_store(settings.database_url, CATALOGUE, settings.threshold)


def _published(given: argparse.Namespace) -> int:
    count = write_published(_open(), given.target)
    print(text("cli-published-done", count=count, name=given.target.name), file=sys.stderr)
    return OK


def _forum(given: argparse.Namespace) -> int:
    from exports.forum.build import build_pack
    from exports.forum.choose import read_month
    from exports.forum.files import choose_writer, write_whole

    write = choose_writer(given.target.name)
    first, last = (None if month is None else read_month(month) for month in (given.first, given.last))
    pack = build_pack(
        _open(), county=given.county, teams=given.teams, first=first, last=last, language=given.lang
    )
    write_whole(given.target, write(pack))
    said = text("cli-forum-done", given.lang, figures=len(pack.figures), name=given.target.name)
    print(said, file=sys.stderr)
    return OK


if __name__ == "__main__":
    sys.exit(main())
