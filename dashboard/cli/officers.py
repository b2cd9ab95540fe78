"""Officers from the command line."""

import click

from dashboard.cli.access import give_link


@click.group()
def officers() -> None:
    """Officers and how they sign in."""


officers.add_command(give_link)
