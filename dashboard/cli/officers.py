"""The commands for a station's officers: list, add, change, close with a hand-over, reopen."""

from __future__ import annotations

from pathlib import Path

import click

from dashboard.cli.access import give_link, tell_invitation, tell_password
from dashboard.cli.answering import acting, print_json
from dashboard.cli.options import OFFICERS_JSON, data_option, format_option
from dashboard.cli.terminal import plain_errors, print_officers
from dashboard.domain.roles import Actor, Role
from dashboard.services.accounts import invite
from dashboard.services.closing import close_officer, reopen_officer
from dashboard.services.closing_undo import undo_close
from dashboard.services.desk import Desk, open_desk
from dashboard.services.handover_sheet import handover_sheet
from dashboard.services.officer_answers import officers_answer
from dashboard.services.officer_changes import add_officer, change_officer
from dashboard.services.officers import OfficerRecord, staff
from dashboard.settings import from_environment
from dashboard.text import command_line as words

ROLES = click.Choice([each.value for each in Role])
SECTION_HELP = "Section code of the form, e.g. traffic. May be given again."


@click.group()
def officers() -> None:
    """Who is here: list, add and change officers, give links, close one who is transferred."""


officers.add_command(give_link)
officers.add_command(tell_password)


@officers.command(name="list", epilog=OFFICERS_JSON)
@data_option
@format_option
def list_officers(data_dir: Path | None, output: str) -> None:
    """Everybody with their key, role and items; closed ones last."""
    with plain_errors():
        people = staff(*_station(data_dir))
    if output == "json":
        print_json(officers_answer(people))
    else:
        print_officers(people)


@officers.command()
@data_option
@click.argument("name")
@click.option("--role", type=ROLES, required=True, help="What they may do.")
@click.option("--position", default="", help="Their position, e.g. สว.อก.")
@click.option("--section", "sections", multiple=True, help=SECTION_HELP)
@click.option("--may-approve", is_flag=True, help="Let this coordinator approve, too.")
def add(
    data_dir: Path | None,
    name: str,
    role: str,
    position: str,
    sections: tuple[str, ...],
    may_approve: bool,
) -> None:
    """Add an officer by NAME, with rank; prints the key they got and a one-time sign-in link."""
    with plain_errors():
        settings = from_environment(data_dir=data_dir)
        desk, actor = _station(data_dir)
        added = add_officer(
            desk,
            actor,
            name,
            Role(role),
            position=position,
            sections=sections,
            may_approve=may_approve,
        )
        invitation = invite(desk, actor, added.officer)
    click.echo(words.OFFICER_ADDED.filled(name=name, key=added.key).th)
    tell_invitation(desk, settings, invitation, None, "table")


@officers.command()
@data_option
@click.argument("key")
@click.option("--name", help="Rank and full name.")
@click.option("--role", type=ROLES, help="What they may do.")
@click.option("--position", help="Their position.")
@click.option("--section", "sections", multiple=True, help=f"{SECTION_HELP} Replaces all.")
@click.option("--no-sections", is_flag=True, help="Take all sections away.")
@click.option("--may-approve/--may-not-approve", default=None, help="Whether they may approve.")
def change(
    *,
    data_dir: Path | None,
    key: str,
    name: str | None,
    role: str | None,
    position: str | None,
    sections: tuple[str, ...],
    no_sections: bool,
    may_approve: bool | None,
) -> None:
    """Change the officer with this KEY; what is not given stays as it is."""
    with plain_errors():
        desk, actor = _station(data_dir)
        old = _find(desk, actor, key)
        change_officer(
            desk,
            actor,
            old.id,
            name or old.name,
            Role(role) if role else old.role,
            position=old.position if position is None else position,
            sections=() if no_sections else sections or old.sections,
            may_approve=old.may_approve if may_approve is None else may_approve,
            seen_version=old.version,
        )
    click.echo(words.OFFICER_CHANGED.filled(name=name or old.name).th)


@officers.command()
@data_option
@click.argument("key")
@click.option("--to", "successor", metavar="KEY", help="Who takes over; without it nobody does.")
@click.option("--without-sections", is_flag=True, help="Do not give the sections along.")
@click.option(
    "--sheet",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the hand-over sheet to this Excel file.",
)
def close(
    data_dir: Path | None,
    key: str,
    successor: str | None,
    without_sections: bool,
    sheet: Path | None,
) -> None:
    """Close the officer with this KEY and hand their open work over, in one step."""
    with plain_errors():
        desk, actor = _station(data_dir)
        old = _find(desk, actor, key)
        to = None if successor is None else _find(desk, actor, successor).id
        done = close_officer(desk, actor, old.id, to, sections_too=not without_sections)
        click.echo(words.OFFICER_CLOSED.filled(name=old.name, count=done.count, key=key).th)
        content = handover_sheet(desk, actor, old.id).content if sheet else b""
    if sheet is not None:
        _write(sheet, content)


@officers.command()
@data_option
@click.argument("key")
@click.option("--undo", is_flag=True, help="Undo the hand-over as well, where nothing changed.")
def reopen(data_dir: Path | None, key: str, undo: bool) -> None:
    """Open the name of a closed officer with this KEY again."""
    with plain_errors():
        desk, actor = _station(data_dir)
        old = _find(desk, actor, key)
        kept = []
        if undo:
            kept = [each.th for each in undo_close(desk, actor, old.version).kept]
        else:
            reopen_officer(desk, actor, old.id)
    click.echo(words.OFFICER_REOPENED.filled(name=old.name).th)
    if kept:
        click.echo(words.KEPT_ROWS.filled(count=len(kept)).th)
        click.echo(", ".join(kept))


def _station(data_dir: Path | None) -> tuple[Desk, Actor]:
    settings = from_environment(data_dir=data_dir)
    return open_desk(settings), acting(settings)


def _find(desk: Desk, actor: Actor, key: str) -> OfficerRecord:
    people = staff(desk, actor)
    for each in (*people.active, *people.gone):
        if each.record.key == key:
            return each.record
    raise click.UsageError(words.NO_SUCH_KEY.filled(key=key).th)


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as failed:
        raise click.FileError(str(file), failed.strerror or "") from failed
    click.echo(words.SHEET_WRITTEN.filled(file=file).th)
