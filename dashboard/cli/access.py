"""One-time links, from the command line: how the first account comes about, and a lost one back."""

from __future__ import annotations

from pathlib import Path

import click

from dashboard.cli.answering import acting, print_json
from dashboard.cli.options import data_option, format_option
from dashboard.cli.serving import address_of
from dashboard.cli.terminal import plain_errors
from dashboard.domain.roles import Role
from dashboard.services.accounts import (
    Invitation,
    accounts,
    give_password,
    invite,
    officer_with_key,
)
from dashboard.services.desk import Desk, open_desk
from dashboard.services.year import year_state
from dashboard.settings import Settings, from_environment
from dashboard.text import command_line as words
from dashboard.text import dates

LINK_JSON = """
\b
JSON: officer, name (what to sign in with), link, until (UTC).
"""


@click.command("link", epilog=LINK_JSON)
@data_option
@click.argument("key")
@click.option("--name", default="", help="What to sign in with (default: the key).")
@click.option(
    "--at", "address", help="Where the officer opens the dashboard, e.g. https://ita.example"
)
@format_option
def give_link(data_dir: Path | None, key: str, name: str, address: str | None, output: str) -> None:
    """Give an officer a one-time link to choose a password by; void after three days.

    A password that was forgotten is replaced the same way.
    """
    with plain_errors():
        settings = from_environment(data_dir=data_dir)
        desk = open_desk(settings)
        invitation = invite(desk, acting(settings), officer_with_key(desk, key), name)
    tell_invitation(desk, settings, invitation, address, output)


@click.command("password")
@data_option
@click.argument("key")
@click.option("--name", default="", help="What to sign in with (default: the key).")
def tell_password(data_dir: Path | None, key: str, name: str) -> None:
    """Print a password for an officer whom no link can reach; the first sign-in changes it."""
    with plain_errors():
        settings = from_environment(data_dir=data_dir)
        desk = open_desk(settings)
        given = give_password(desk, acting(settings), officer_with_key(desk, key), name)
    told = words.PASSWORD.filled(officer=given.officer, name=given.name, password=given.token)
    click.echo(told.th)


def tell_invitation(
    desk: Desk, settings: Settings, invitation: Invitation, address: str | None, output: str
) -> None:
    """Print a one-time link, once."""
    link = f"{(address or address_of(settings)).rstrip('/')}/welcome?link={invitation.token}"
    if output == "json":
        print_json(
            {
                "officer": invitation.officer,
                "name": invitation.name,
                "link": link,
                "until": invitation.until.isoformat(),
            }
        )
        return
    told = words.LINK.filled(
        officer=invitation.officer,
        name=invitation.name,
        until=dates.moment(invitation.until),
        address=link,
    )
    click.echo(told.th)
    if address is None and settings.is_loopback:
        click.echo(words.LINK_AT_HOME.th)
    if not _somebody_coordinates(desk, settings):
        click.echo(words.NOBODY_COORDINATES.th)


def _somebody_coordinates(desk: Desk, settings: Settings) -> bool:
    found = accounts(desk, acting(settings))
    leading = {Role.COORDINATOR.value, Role.COMMANDER.value}
    return any(
        officer.id in found and officer.active and officer.role in leading
        for officer in year_state(desk, acting(settings)).officers
    )
