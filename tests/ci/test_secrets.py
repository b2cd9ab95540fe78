"""`.ci/secrets` finds what looks like a key in what git keeps, and never shows it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SECRETS = Path(__file__).resolve().parents[2] / ".ci" / "secrets"
KEY = "AKIA" + "Z7" * 8
PEM = "-----BEGIN RSA " + "PRIVATE KEY-----"
KEPT = {
    "key.py": f'key = "{KEY}"\n',
    "key.pem": f"{PEM}\nMIIB\n",
    "url.toml": 'url = "postgresql://ita:' + 'h7Fq2x@host/ita"\n',
}


def repository(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_text(content, "utf-8")
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(["git", "add", "."], cwd=folder, check=True)
    return folder


def scan(folder: Path) -> tuple[int, str]:
    command = [sys.executable, str(SECRETS), str(folder)]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    return ended.returncode, ended.stdout


@pytest.mark.parametrize("name", KEPT)
def test_a_fake_key_fails_and_is_named_by_its_place(tmp_path: Path, name: str) -> None:
    code, told = scan(repository(tmp_path / "kept", {name: KEPT[name]}))
    assert code == 1
    assert f"{name}:1: " in told
    assert KEY not in told
    assert "h7Fq2x" not in told


def test_what_git_does_not_keep_and_what_is_none_passes(tmp_path: Path) -> None:
    folder = repository(tmp_path / "kept", {"plain.py": 'name = "ita"\n'})
    (folder / "local.py").write_text(KEPT["key.py"], "utf-8")
    code, told = scan(folder)
    assert (code, told) == (0, "0 secrets in 1 files\n")
