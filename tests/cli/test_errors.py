"""What can go wrong is one Thai sentence on standard error: no traceback, an exit code."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.refusals import Reason, Refused
from dashboard.text import command_line
from dashboard.text.refusals import sentence
from tests.cli.running import Run, start
from tests.installation import environment
from tests.text.wordings import has_thai

DATABASE_FAILED = command_line.DATABASE_FAILED.th.partition("{")[0]
BAD_DATA_FILE = command_line.BAD_DATA_FILE.th.partition("{")[0]


def one_sentence(told: str) -> bool:
    return len(told.strip().splitlines()) == 1 and has_thai(told) and "Traceback" not in told


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("ITA_FILES_URL", "ftp://files"),
        ("ITA_WATCH_HOURS", "-1"),
        ("ITA_WATCH_HOURS", "9999"),
        ("ITA_WATCH_ALLOW", "*"),
        ("ITA_PORT", "abc"),
        ("ITA_PORT", "0"),
        ("ITA_PORT", "65536"),
        ("ITA_PORT", "-1"),
        ("ITA_PORT", "๘๕๐๑"),
        ("ITA_TODAY", "yesterday"),
        ("ITA_TODAY", "2026-02-30"),
        ("ITA_TODAY", "2569-11-22x"),
        ("ITA_ROLE", "king"),
        ("ITA_DATABASE_URL", "nonsense"),
        ("ITA_DATABASE_URL", "mysql://localhost/ita"),
        ("ITA_DATABASE_URL", "sqlite:///:memory:"),
    ],
)
@pytest.mark.parametrize("command", ["status", "check", "serve", "demo"])
def test_a_bad_setting_is_named(run: Run, command: str, name: str, given: str) -> None:
    result = run(command, **{name: given})
    assert (result.exit_code, result.stdout) == (2, "")
    assert one_sentence(result.stderr)
    assert f"{name}={given}" in result.stderr


@pytest.mark.parametrize("given", ["yesterday", "2568-02-30", "31/02/2568", "2568", "**"])
def test_a_day_that_cannot_be_read(run: Run, given: str) -> None:
    result = run("status", "--as-of", given)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.strip() == command_line.BAD_DAY.filled(given=given).th


@pytest.mark.parametrize("year", [2569, 2567, 0, -1, 99999999])
def test_a_year_the_station_does_not_have(run: Run, year: int) -> None:
    result = run("status", "--year", str(year))
    assert (result.exit_code, result.stdout) == (1, "")
    told = sentence(Refused(Reason.UNKNOWN_YEAR, year=FiscalYear(year)))
    assert result.stderr.strip() == told.th


def a_folder(place: Path) -> str:
    place.mkdir()
    return f"sqlite:///{place.as_posix()}"


def no_database(place: Path) -> str:
    place.write_bytes(b"not a database" * 100)
    return f"sqlite:///{place.as_posix()}"


def below_a_file(place: Path) -> str:
    place.write_text("", "utf-8")
    return f"sqlite:///{(place / 'folder' / 'ita.db').as_posix()}"


@pytest.mark.parametrize(
    "address",
    [
        a_folder,
        no_database,
        below_a_file,
        lambda _: "postgresql://127.0.0.1:1/ita",
    ],
    ids=["a folder", "no database", "below a file", "nobody there"],
)
def test_a_database_that_cannot_be_used(run: Run, tmp_path: Path, address: object) -> None:
    url = address(tmp_path / "ita.db")  # type: ignore[operator]
    result = run("status", ITA_DATABASE_URL=url)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(DATABASE_FAILED)
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("officers.toml", b"[["),
        ("officers.toml", b"\xff\xfe"),
        ("officers.toml", b"x = 1\n"),
        ("station.toml", b"[["),
        ("station.toml", b"\xff\xfe"),
        ("station.toml", b""),
        ("station.toml", b"x = 1\n"),
    ],
)
def test_a_broken_seeds_file_is_named(run: Run, data_dir: Path, file: str, content: bytes) -> None:
    (data_dir / "seeds" / file).write_bytes(content)
    result = run("status")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(BAD_DATA_FILE)
    assert file in result.stderr


def test_a_seeds_file_that_is_missing_is_named(run: Run, data_dir: Path) -> None:
    (data_dir / "seeds" / "station.toml").unlink()
    result = run("status")
    assert result.exit_code == 1
    assert "station.toml" in result.stderr


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        yield busy.getsockname()[1]


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_port_that_is_taken_is_told_with_another(run: Run, taken_port: int, command: str) -> None:
    result = run(command, "--port", str(taken_port), "--no-browser")
    assert result.exit_code == 2
    told = command_line.PORT_TAKEN.filled(host="127.0.0.1", port=taken_port, other=taken_port + 1)
    assert result.stderr.strip() == told.th


@pytest.mark.parametrize("port", ["0", "65536", "abc"])
def test_a_port_that_is_none(run: Run, port: str) -> None:
    result = run("serve", "--port", port)
    assert result.exit_code == 2
    assert "--port" in result.stderr


@pytest.mark.parametrize("arguments", [(), ("--no-browser", "--port", "PORT")])
def test_without_a_command_it_serves(
    data_dir: Path, taken_port: int, arguments: tuple[str, ...]
) -> None:
    """As far as a server gets whose port is taken: that is how one knows that it would serve."""
    given = [str(taken_port) if each == "PORT" else each for each in arguments]
    settings = {**environment(data_dir), "ITA_PORT": str(taken_port)}
    ended = start(*given, environment=settings)
    told = command_line.PORT_TAKEN.filled(host="127.0.0.1", port=taken_port, other=taken_port + 1)
    assert (ended.returncode, ended.stdout, ended.stderr.strip()) == (2, "", told.th)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_it_tells_of_itself_without_a_command(data_dir: Path, option: str) -> None:
    ended = start(option, environment=environment(data_dir))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "ita-dashboard" in ended.stdout
    assert not (data_dir / "ita.db").exists()


def test_an_error_ends_a_process_of_its_own_as_quietly(data_dir: Path) -> None:
    settings = {**environment(data_dir), "ITA_PORT": "abc"}
    ended = start("status", environment=settings)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert one_sentence(ended.stderr)


@pytest.mark.parametrize(
    ("command", "keys"),
    [
        ("status", "fiscal_year as_of summary items code next_due duties_total findings overdue"),
        ("import", "dataset new changed same warnings errors sheet cell value message applied"),
    ],
)
def test_help_documents_the_json(run: Run, command: str, keys: str) -> None:
    told = run(command, "--help").stdout
    assert all(key in told for key in keys.split())
    assert "--data" in told


@pytest.mark.parametrize("command", ["serve", "demo", "status", "import", "check"])
def test_every_command_takes_a_data_folder(run: Run, command: str) -> None:
    assert "--data" in run(command, "--help").stdout
