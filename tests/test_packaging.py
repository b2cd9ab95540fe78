"""What is installed: every package in the wheel, every dependency pinned."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_package_travels_in_the_wheel(project: dict[str, Any]) -> None:
    listed = set(project["tool"]["setuptools"]["packages"])
    data = ("dashboard/store/migrations",)  # files of dashboard.store
    found = {
        ".".join(folder.relative_to(ROOT).parts)
        for folder in (path.parent for path in (ROOT / "dashboard").rglob("*.py"))
        if not folder.relative_to(ROOT).as_posix().startswith(data)
    }
    outside = {f"dashboard.{name.lstrip('.')}" for name in ("data", "pages", ".streamlit")}
    assert listed == found | outside


def test_every_dependency_is_pinned(project: dict[str, Any]) -> None:
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    lines = [line for line in pins if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in lines)
    extras = project["project"]["optional-dependencies"]
    wanted = [need for extra in ("postgres", "oidc", "test") for need in extras[extra]]
    wanted += project["project"]["dependencies"]
    assert {distribution(need) for need in wanted} <= {distribution(line) for line in lines}


def distribution(requirement: str) -> str:
    """The normalised name in a requirement, e.g. ``sqlalchemy`` of ``SQLAlchemy>=2.1``."""
    found = re.match(r"[\w.-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found[0]).lower()
