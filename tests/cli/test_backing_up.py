"""Backups on the command line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.running import Run, answer


@pytest.fixture
def file(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "สำรอง.zip"
    result = run("backup", str(path))
    assert result.exit_code == 0, result.output
    assert str(path) in result.output
    return path


def test_a_backup_is_proven(run: Run, file: Path) -> None:
    proven = run("verify", str(file))
    assert proven.exit_code == 0
    assert "สถานีตำรวจภูธรทดสอบ" in proven.output
    file.write_bytes(file.read_bytes()[:-1])
    damaged = run("verify", str(file))
    assert damaged.exit_code == 1
    assert "เสียหาย" in damaged.stderr


def test_a_folder_gets_a_named_file_that_is_listed(run: Run, tmp_path: Path) -> None:
    assert answer(run("backups", "--format", "json"))["backups"] == []
    folder = tmp_path / "data" / "backups"
    folder.mkdir()
    run("backup", str(folder))
    run("backup", str(folder), ITA_BACKUP_PASSPHRASE="ลับ")
    listed = answer(run("backups", "--format", "json"))
    assert {each["encrypted"] for each in listed["backups"]} == {True, False}
    assert {each["occasion"] for each in listed["backups"]} == {"backup"}
    assert [each["file"] for each in listed["backups"]] == sorted(
        (path.name for path in folder.iterdir()), reverse=True
    )
    assert (listed["nightly"], listed["missed"]) == (None, False)
    table = run("backups").output
    assert all(each["file"] in table for each in listed["backups"])


def test_nothing_is_restored_without_apply_and_the_name(run: Run, file: Path) -> None:
    looked = run("restore", str(file))
    assert looked.exit_code == 0
    assert "--apply" in looked.output
    refused = run("restore", str(file), "--apply", typed="สภ.อื่น\n")
    assert refused.exit_code == 1
    assert not list(_copies(file))
    for given in ("test\n", "สถานีตำรวจภูธรทดสอบ\n"):
        done = run("restore", str(file), "--apply", typed=given)
        assert done.exit_code == 0, done.output
    done = run("restore", str(file), "--apply", "--yes")
    assert done.exit_code == 0
    named = re.search(r"\S*ita-before-restore-test-[\d-]+\.zip", done.output.replace("\n", ""))
    assert named
    assert Path(named[0]).is_file()


def test_a_passphrase_comes_from_a_file_the_environment_or_a_prompt(
    run: Run, tmp_path: Path
) -> None:
    path, secret = tmp_path / "ลับ.zip", tmp_path / "secret.txt"
    secret.write_text("รหัส ลับ\r\nignored", encoding="utf-8-sig")
    assert run("backup", str(path), "--passphrase-file", str(secret)).exit_code == 0
    assert run("verify", str(path), ITA_BACKUP_PASSPHRASE="รหัส ลับ").exit_code == 0
    assert run("verify", str(path), typed="รหัส ลับ\n").exit_code == 0
    wrong = run("verify", str(path), typed="อื่น\n")
    assert wrong.exit_code == 1
    assert "รหัสผ่าน" in wrong.stderr
    typed = tmp_path / "typed.zip"
    assert run("backup", str(typed), "--encrypt", typed="ก\nก\n").exit_code == 0
    assert run("verify", str(typed), typed="ก\n").exit_code == 0
    secret.write_text("\n")
    assert run("verify", str(path), "--passphrase-file", str(secret)).exit_code == 2


def test_a_place_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x").write_text("a file")
    result = run("backup", str(tmp_path / "x" / "backup.zip"))
    assert result.exit_code == 1
    assert "โฟลเดอร์" in result.stderr


def test_viewers_are_refused(run: Run, file: Path) -> None:
    for command in (
        ["backup", "x.zip"],
        ["backups"],
        ["verify", str(file)],
        ["restore", str(file)],
    ):
        assert run(*command, ITA_ROLE="viewer").exit_code == 1


def _copies(file: Path) -> list[Path]:
    return list((file.parent / "data" / "backups").glob("ita-before-restore-*"))
