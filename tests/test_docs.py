"""README says what is true: its commands, its settings, its links."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import click
import pytest

ROOT = Path(__file__).resolve().parent.parent
INSTALL = "pip install -c constraints.txt -e . && ita-dashboard"
TEST = 'pip install -c constraints.txt -e ".[test]" && pytest'


@pytest.fixture(scope="module")
def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def command_under(heading: str) -> str:
    """What .ci/run would read from README."""
    script = ROOT / ".ci" / "readme_command.py"
    return subprocess.run(
        [sys.executable, str(script), heading],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout.strip()


@pytest.mark.parametrize(("heading", "command"), [("Run", INSTALL), ("Tests", TEST)])
def test_the_two_commands_stand_in_readme_as_they_are(heading: str, command: str) -> None:
    assert command_under(heading) == command


def test_a_heading_that_is_gone_stops_the_run() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        command_under("No such heading")


def test_the_run_executes_what_readme_says() -> None:
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "tests=$(python .ci/readme_command.py Tests)" in run
    assert 'bash -euo pipefail -c "$tests"' in run


def test_the_thai_readme_installs_in_the_same_way() -> None:
    thai = (ROOT / "README.th.md").read_text(encoding="utf-8")
    block = re.search(r"```powershell\n(.*?)```", thai, re.S)
    assert block
    # One a line: the PowerShell that comes with Windows knows no &&.
    assert " && ".join(line.strip() for line in block[1].split("\n") if line.strip()) == INSTALL


def test_readme_names_every_command_and_no_other(readme: str) -> None:
    assert sorted(re.findall(r"^\| `ita-dashboard (\w+)`", readme, re.M)) == sorted(commands())


def test_every_command_and_option_has_help() -> None:
    for name, command in commands().items():
        assert command.help, name
        options = [option for option in command.params if isinstance(option, click.Option)]
        assert all(option.help for option in options), name


def commands() -> Mapping[str, click.Command]:
    from dashboard.cli import cli  # noqa: PLC0415 - the other tests here run without it

    return cli.commands


def test_readme_names_every_setting(readme: str) -> None:
    settings = (ROOT / "dashboard" / "settings.py").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `(ITA_\w+)`", readme, re.M))
    assert named == set(re.findall(r'"(ITA_\w+)"', settings))


def test_readme_shows_the_table_of_roles_as_it_is(readme: str) -> None:
    from dashboard.text.permissions import markdown  # noqa: PLC0415 - as above

    assert f"\n\n{markdown()}\n\n" in readme


def test_links_lead_somewhere(readme: str) -> None:
    thai = (ROOT / "README.th.md").read_text(encoding="utf-8")
    for link in re.findall(r"\]\(([^)#]+)\)", readme + thai):
        assert (ROOT / link).exists(), link
