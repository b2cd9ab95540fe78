"""What the command line prints of backups."""

from __future__ import annotations

import click

from dashboard.cli.terminal import print_table
from dashboard.domain.bilingual import Bilingual
from dashboard.services.backing_up import Manifest
from dashboard.services.backups import BackupState
from dashboard.services.restoring import Found
from dashboard.text import backups as words
from dashboard.text.backup_rows import rows_of
from dashboard.text.dates import moment


def print_backups(state: BackupState) -> None:
    """Every backup of the folder, and a warning where there is none of late."""
    click.echo(words.FOLDER.filled(folder=state.folder).th)
    if state.files:
        headings = (words.WHEN, words.OCCASION_TITLE, words.SIZE, words.SECRET, words.FILE)
        print_table(headings, [tuple(said.th for said in row) for row in rows_of(state.files)])
    else:
        click.echo(words.NO_FILES.th)
    if state.is_missed:
        click.echo((words.MISSED if state.files else words.MISSED_NEVER).th)


def print_backup(manifest: Manifest) -> None:
    """Whose a backup is, of when, and how much it holds."""
    click.echo(_of_station(manifest).th)
    rows = [(name.th, f"{count:,}") for name, count in _counted(manifest)]
    print_table((words.HOLDS, words.IN_BACKUP), rows)
    if manifest.missing:
        click.echo(words.LOST.filled(count=len(manifest.missing)).th)


def print_found(found: Found) -> None:
    """What a backup holds beside what is here now."""
    if found.here is None:
        print_backup(found.manifest)
        click.echo(words.NOTHING_HERE.th)
        return
    click.echo(_of_station(found.manifest).th)
    here = {words.COUNTED[name]: count for name, count in found.here.rows.items() if name in _SAID}
    rows = [
        (name.th, f"{count:,}", f"{here[name]:,}" if name in here else "")
        for name, count in _counted(found.manifest)
    ]
    rows.insert(0, (words.STATION.th, found.manifest.station[1], found.here.station[1]))
    print_table((words.HOLDS, words.IN_BACKUP, words.HERE), rows)
    if found.manifest.missing:
        click.echo(words.LOST.filled(count=len(found.manifest.missing)).th)


_SAID = words.COUNTED.keys()


def _of_station(manifest: Manifest) -> Bilingual:
    code, name = manifest.station
    at = moment(manifest.at)
    return words.OF_STATION.filled(station=name, code=code, at=at, product=manifest.product)


def _counted(manifest: Manifest) -> list[tuple[Bilingual, int]]:
    known = [
        (said, manifest.tables[name].rows)
        for name, said in words.COUNTED.items()
        if name in manifest.tables
    ]
    return [*known, (words.FILES_HELD, len(manifest.files))]
