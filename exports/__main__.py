"""The command line of the exports. Words to people go to standard error."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from data_access.settings import read_settings
from data_access.store import open_store
from exports.published import write_published
from locales import UserError, text
from metrics.catalogue import CATALOGUE

OK, UNUSABLE = 0, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code: 0 done, 2 wrong usage or no database."""
    given = _parser().parse_args(arguments)
    try:
        return int(given.run(given))
    except UserError as error:
        print(error, file=sys.stderr)
        return UNUSABLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m exports", description=text("cli-exports-about"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    published = commands.add_parser("published", help=text("cli-published"))
    published.add_argument("-o", dest="target", type=Path, required=True)
    published.set_defaults(run=_published)
    return parser


def _published(given: argparse.Namespace) -> int:
    settings = read_settings()
    store = open_store(settings.database_url, CATALOGUE, settings.threshold)
    count = write_published(store, given.target)
    print(text("cli-published-done", count=count, name=given.target.name), file=sys.stderr)
    return OK


if __name__ == "__main__":
    sys.exit(main())
