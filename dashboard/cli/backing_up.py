"""Commands that make, list, prove and restore backups."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from dashboard.cli.answering import acting, print_json
from dashboard.cli.backup_tables import print_backup, print_backups, print_found
from dashboard.cli.options import BACKUPS_JSON, data_option, format_option
from dashboard.cli.terminal import plain_errors
from dashboard.services.answers import backups_answer
from dashboard.services.backing_up import back_up, check_backup, is_encrypted
from dashboard.services.backup_place import BackupPlace, place_of
from dashboard.services.backups import backup_state
from dashboard.services.desk import open_desk
from dashboard.services.restoring import look_at_backup, restore_backup
from dashboard.settings import Settings, from_environment
from dashboard.text import backups as words
from dashboard.text.backup_rows import secrecy
from dashboard.text.dates import moment
from dashboard.text.evidence import file_size

FILE = click.Path(path_type=Path)
A_BACKUP = click.Path(exists=True, dir_okay=False, path_type=Path)


def passphrase_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--passphrase-file",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="A text file whose first line is the passphrase (default: ITA_BACKUP_PASSPHRASE).",
    )(command)


@click.command()
@data_option
@click.argument("file", type=FILE)
@click.option("--encrypt", is_flag=True, help="Ask for a passphrase and encrypt with it.")
@passphrase_option
def backup(data_dir: Path | None, file: Path, encrypt: bool, passphrase_file: Path | None) -> None:
    """Write the whole station to one file: database, evidence and seeds.

    People may work meanwhile. The file is read back before it gets its name. FILE may be a
    folder; the file is named after the station and the moment then. It is encrypted where a
    passphrase is given.
    """
    with plain_errors():
        settings = from_environment(data_dir=data_dir)
        secret = _given(settings, passphrase_file)
        if secret is None and encrypt:
            secret = click.prompt(
                words.ASK_PASSPHRASE.th, hide_input=True, confirmation_prompt=words.ASK_AGAIN.th
            )
        place = BackupPlace(settings.backups, settings.seeds_dir, secret)
        made = back_up(open_desk(settings), acting(settings), place, file)
    secret_or_not = secrecy(made.is_encrypted)
    told = words.MADE.filled(path=made.path, size=file_size(made.size), secret=secret_or_not)
    click.echo(told.th)
    if made.manifest.missing:
        click.echo(words.LOST.filled(count=len(made.manifest.missing)).th)


@click.command(epilog=BACKUPS_JSON)
@data_option
@format_option
def backups(data_dir: Path | None, output: str) -> None:
    """List the backups in the folder of backups, newest first."""
    with plain_errors():
        settings = from_environment(data_dir=data_dir)
        state = backup_state(open_desk(settings), acting(settings), place_of(settings))
    if output == "json":
        print_json(backups_answer(state))
    else:
        print_backups(state)


@click.command()
@data_option
@click.argument("file", type=A_BACKUP)
@passphrase_option
def verify(data_dir: Path | None, file: Path, passphrase_file: Path | None) -> None:
    """Prove every part of a backup without restoring it; exit code 1 when it is not whole."""
    with plain_errors():
        settings = from_environment(data_dir=data_dir)
        secret = _needed(settings, file, passphrase_file)
        manifest = check_backup(acting(settings), file, secret, settings.backups)
    print_backup(manifest)
    click.echo(words.SOUND.th)


@click.command()
@data_option
@click.argument("file", type=A_BACKUP)
@click.option("--apply", "wants_apply", is_flag=True, help="Restore; without it nothing changes.")
@click.option("--yes", is_flag=True, help="Do not ask for the station's name.")
@passphrase_option
def restore(
    data_dir: Path | None,
    file: Path,
    wants_apply: bool,
    yes: bool,
    passphrase_file: Path | None,
) -> None:
    """Bring a station back from a backup: proves it, shows what it holds, restores all or nothing.

    What was there is copied to the folder of backups first. The database of ITA_DATABASE_URL is
    the one that is restored, so a station moves from SQLite to PostgreSQL, and back, by the same
    file. Servers that run meanwhile show what was restored at once.
    """
    with plain_errors():
        settings = from_environment(data_dir=data_dir)
        secret = _needed(settings, file, passphrase_file)
        found = look_at_backup(settings, acting(settings), file, secret)
    print_found(found)
    if not wants_apply:
        click.echo(words.NOT_RESTORED.th)
        return
    if not yes:
        _require_name(*found.manifest.station)
    with plain_errors():
        restored = restore_backup(settings, acting(settings), file, secret)
    if restored.before is not None:
        click.echo(words.BEFORE.filled(path=restored.before).th)
    station, at = restored.manifest.station[1], moment(restored.manifest.at)
    click.echo(words.RESTORED.filled(station=station, at=at).th)


def _require_name(code: str, name: str) -> None:
    typed = click.prompt(words.CONFIRM.filled(code=code).th, default="", show_default=False)
    if typed.strip() not in (code, name):
        click.echo(words.NOT_CONFIRMED.th, err=True)
        raise SystemExit(1)


def _given(settings: Settings, file: Path | None) -> str | None:
    if file is None:
        return settings.backup_passphrase
    try:
        first = file.read_text(encoding="utf-8-sig").split("\n", 1)[0].rstrip("\r")
    except (OSError, UnicodeDecodeError):
        first = ""
    if not first:
        raise click.UsageError(words.BAD_PASSPHRASE_FILE.filled(file=file).th)
    return first


def _needed(settings: Settings, backup_file: Path, file: Path | None) -> str | None:
    """The passphrase for a backup, asked for where it needs one and nobody gave any."""
    given = _given(settings, file)
    if given is None and is_encrypted(backup_file):
        return str(click.prompt(words.ASK_PASSPHRASE.th, hide_input=True))
    return given
