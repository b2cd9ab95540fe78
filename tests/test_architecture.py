"""What the contracts in pyproject.toml cannot say: which modules are the standard library's."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOMAIN = sorted((ROOT / "dashboard" / "domain").rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Every module a file imports, e.g. ``dashboard.domain.fiscal``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module and not node.level, f"{path}: a relative import"
            yield from (f"{node.module}.{name.name}" for name in node.names)


@pytest.mark.parametrize("path", DOMAIN, ids=lambda path: path.stem)
def test_the_domain_imports_the_standard_library_only(path: Path) -> None:
    for module in imported(path):
        top = module.partition(".")[0]
        assert top in sys.stdlib_module_names or module.startswith("dashboard.domain."), module


def test_no_module_beside_the_script_hides_one_of_the_standard_library() -> None:
    """Streamlit puts dashboard/ first on the path when it runs dashboard/app.py."""
    names = {path.stem for path in (ROOT / "dashboard").iterdir()}
    assert not names & sys.stdlib_module_names
