"""How every command answers: as whom it acts, and its JSON."""

from __future__ import annotations

import json
import sys
from typing import Any

import click

from dashboard.domain.roles import Actor, Role
from dashboard.settings import Settings
from dashboard.text import command_line as words


def acting(settings: Settings) -> Actor:
    """Whoever types has the role of whoever sits at the machine, and nobody else is there."""
    return Actor(words.ACTOR.th, Role(settings.local_role), may_approve=True)


def print_json(answer: dict[str, Any]) -> None:
    """ASCII-safe where the console cannot show Thai; the JSON stays valid either way."""
    can_show = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    click.echo(json.dumps(answer, ensure_ascii=not can_show, indent=2))
