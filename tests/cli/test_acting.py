"""Who acts on the command line, and at which address it says the dashboard is."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from dashboard.cli.serving import browsable
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.roles import Role
from dashboard.services.desk import Desk
from dashboard.services.history import recent
from dashboard.text import command_line
from dashboard.text.status import ROLE
from tests.cast import VIEWER
from tests.cli.running import Run

COUNTS = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\nต.ค.,0,3,2,1\n"


@pytest.mark.parametrize(
    ("role", "may"),
    [("viewer", False), ("commander", False), ("officer", True), ("coordinator", True)],
)
def test_an_import_needs_the_role(
    run: Run, desk: Desk, tmp_path: Path, role: str, may: bool
) -> None:
    sheet = tmp_path / "a.csv"
    sheet.write_text(COUNTS, "utf-8")
    result = run("import", "complaints", str(sheet), "--year", "2568", "--apply", ITA_ROLE=role)
    assert result.exit_code == (0 if may else 1)
    entry = recent(desk, VIEWER, FiscalYear(2568), 1)[0]
    if may:
        assert (entry.actor_name, entry.actor_role) == (command_line.ACTOR.th, role)
    else:
        assert ROLE[Role(role)].th in result.stderr
        assert entry.actor_name == ""


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("192.168.1.5", "192.168.1.5"),
        ("localhost", "localhost"),
        ("0.0.0.0", "localhost"),
        ("::", "localhost"),
        ("::1", "[::1]"),
        ("fe80::1", "[fe80::1]"),
    ],
)
def test_the_address_a_browser_takes(host: str, shown: str) -> None:
    assert browsable(host) == shown


@pytest.mark.parametrize(
    ("host", "shown"), [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "localhost"), ("::1", "[::1]")]
)
def test_a_port_in_use_is_told_with_an_address_to_try(run: Run, host: str, shown: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as busy:
        try:
            busy.bind((host, 0))
        except OSError:
            pytest.skip(f"this machine has no {host}")
        busy.listen()
        port = busy.getsockname()[1]
        result = run("serve", "--host", host, "--port", str(port), "--no-browser")
    told = command_line.PORT_TAKEN.filled(host=shown, port=port, other=port + 1)
    assert (result.exit_code, result.stderr.strip()) == (2, told.th)


@pytest.mark.parametrize(
    "host", ["192.0.2.1", "no.such.host.invalid", "ก" * 80], ids=["elsewhere", "nowhere", "no name"]
)
def test_an_address_of_another_machine_is_not_called_taken(run: Run, host: str) -> None:
    result = run("serve", "--host", host, "--port", "8765", "--no-browser")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"เปิดที่ {host} พอร์ต 8765 ไม่ได้")
    assert "8766" not in result.stderr
