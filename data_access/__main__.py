"""The command line of the data store. Results go to standard output, words to people to standard error."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from data_access import report
from data_access.backup import restore_backup, write_backup
from data_access.doctor import examine
from data_access.export import export_dataset
from data_access.history import read_history
from data_access.importing import Check, accept_import, check_file, undo_import
from data_access.prepare import prepare_store
from data_access.profiles import find_profile
from data_access.reading.child import annotate_safely
from data_access.settings import read_settings
from data_access.store import Store, open_store
from data_access.template import write_workbook
from locales import UserError, text
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import LANGUAGES
from metrics.catalogue.synthetic import draw_rows

OK, REJECTED, UNUSABLE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code: 0 done, 1 rejected, 2 wrong usage or no database."""
    given = _parser().parse_args(arguments)
    try:
        return int(given.run(given))
    except UserError as error:
        print(error, file=sys.stderr)
        return UNUSABLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data_access", description=text("cli-about"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    template = commands.add_parser("template", help=text("cli-template"))
    template.add_argument("-o", dest="target", type=Path, required=True)
    template.add_argument("--dataset", action="extend", nargs="+", default=[])
    template.add_argument("--lang", choices=LANGUAGES, default="fi")
    template.add_argument("--with-sample", action="store_true")
    template.set_defaults(run=_template)

    imports = commands.add_parser("import", help=text("cli-import"))
    imports.add_argument("files", nargs="+", type=Path)
    imports.add_argument("--accept", action="store_true")
    imports.add_argument("--by", default=os.environ.get("USER", "") or text("cli-by"))
    imports.add_argument("--profile", metavar="NAME")
    imports.add_argument("--json", action="store_true")
    imports.add_argument("--annotated", type=Path)
    imports.set_defaults(run=_import)

    watch = commands.add_parser("watch", help=text("cli-watch"))
    watch.add_argument("folder", type=Path)
    watch.add_argument("--by", default=os.environ.get("USER", "") or text("cli-by"))
    watch.add_argument("--profile", metavar="NAME")
    watch.add_argument("--once", action="store_true")
    watch.add_argument("--every", type=float, default=10.0, metavar="SECONDS")
    watch.set_defaults(run=_watch)

    history = commands.add_parser("history", help=text("cli-history"))
    history.add_argument("--json", action="store_true")
    history.set_defaults(run=_history)

    undo = commands.add_parser("undo", help=text("cli-undo"))
    undo.add_argument("import_id", type=int)
    undo.add_argument("--by", required=True)
    undo.set_defaults(run=_undo)

    export = commands.add_parser("export", help=text("cli-export"))
    export.add_argument("dataset")
    export.add_argument("-o", dest="target", type=Path, required=True)
    export.set_defaults(run=_export)

    for name, run in (("backup", _backup), ("restore", _restore)):
        command = commands.add_parser(name, help=text(f"cli-{name}"))
        command.add_argument("file", type=Path)
        command.set_defaults(run=run)

    doctor = commands.add_parser("doctor", help=text("cli-doctor"))
    doctor.add_argument("--json", action="store_true")
    doctor.set_defaults(run=_doctor)

    prepare = commands.add_parser("prepare", help=text("cli-prepare"))
    prepare.set_defaults(run=_prepare)
    return parser


def _open() -> Store:
    settings = read_settings()
    return open_store(settings.database_url, CATALOGUE, settings.threshold)


def _open_with(profile: str | None) -> Store:
    """The store, in which there is a profile of this name."""
    store = _open()
    if profile is not None:
        with store.reading() as connection:
            find_profile(connection, store, profile)
    return store


def _template(given: argparse.Namespace) -> int:
    for id in given.dataset:
        if id not in CATALOGUE.dataset_by_id:
            raise UserError("error-dataset-unknown", id=id[:60], known=", ".join(CATALOGUE.dataset_by_id))
    chosen = [dataset for dataset in CATALOGUE.datasets if not given.dataset or dataset.id in given.dataset]
    rows = {dataset.id: draw_rows(dataset) for dataset in chosen} if given.with_sample else None
    notes = [text("synthetic-note", given.lang)] if given.with_sample else []
    try:
        write_workbook(given.target, chosen, language=given.lang, rows=rows, notes=notes)
    except OSError:
        raise UserError("error-file-not-written", name=str(given.target)) from None
    return OK


def _import(given: argparse.Namespace) -> int:
    for path in given.files:
        if not path.is_file():
            raise UserError("error-file-missing", name=str(path))
    store = _open_with(given.profile)
    results = [_import_file(store, path, given) for path in given.files]
    if given.json:
        for result in results:
            print(json.dumps(result, ensure_ascii=False))
    return REJECTED if any(result["status"] == "rejected" for result in results) else OK


def _import_file(store: Store, path: Path, given: argparse.Namespace) -> dict[str, object]:
    content = path.read_bytes()
    try:
        check = check_file(store, content, path.name, profile=given.profile)
    except UserError as error:
        if error.message.id.startswith("error-database"):
            raise
        result = report.describe_unreadable(error)
        if not given.json:
            print(report.write_result(path.name, result))
        return result
    import_id = _accept(store, check, given) if given.accept else None
    if given.annotated is not None:
        _write(given.annotated, annotate_safely(content, check.findings))
    result = report.describe_check(check, import_id)
    if not given.json:
        print(report.write_result(path.name, result))
    return result


def _write(target: Path, content: bytes) -> None:
    try:
        target.write_bytes(content)
    except OSError:
        raise UserError("error-file-not-written", name=str(target)) from None


def _accept(store: Store, check: Check, given: argparse.Namespace) -> int | None:
    return accept_import(store, check, given.by) if check.status == "checked" else None


def _watch(given: argparse.Namespace) -> int:
    from data_access.watch import watch_folder  # its lock is Unix's own

    if not given.every >= 0.1:
        raise UserError("error-seconds", value=f"{given.every:g}")
    try:
        store = _open_with(given.profile)
        lines = watch_folder(
            store, given.folder, given.by, every=given.every, once=given.once, profile=given.profile
        )
        for line in lines:
            print(line, flush=True)
    except KeyboardInterrupt:
        pass  # that is how it is ended
    return OK


def _history(given: argparse.Namespace) -> int:
    store = _open()
    with store.reading() as connection:
        records = read_history(connection, store)
    print(report.write_history_json(records) if given.json else report.write_history(records))
    return OK


def _undo(given: argparse.Namespace) -> int:
    undo_import(_open(), given.import_id, given.by)
    return OK


def _export(given: argparse.Namespace) -> int:
    export_dataset(_open(), given.dataset, given.target)
    return OK


def _backup(given: argparse.Namespace) -> int:
    write_backup(_open(), given.file)
    return OK


def _restore(given: argparse.Namespace) -> int:
    store = _open()
    restore_backup(store, given.file)
    prepare_store(store, with_samples=False)
    return OK


def _doctor(given: argparse.Namespace) -> int:
    health = examine(_open())
    print(report.write_health_json(health) if given.json else report.write_health(health))
    return OK if health.is_well else REJECTED


def _prepare(_given: argparse.Namespace) -> int:
    for name in prepare_store(_open(), with_samples=os.environ.get("SAMPLE", "1") != "0"):
        print(text("cli-prepared", name=name), file=sys.stderr)
    return OK


if __name__ == "__main__":
    sys.exit(main())
