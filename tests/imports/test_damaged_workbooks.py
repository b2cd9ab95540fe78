"""Whatever has become of a file on its way, it is read or refused in words."""

from __future__ import annotations

import random
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from dashboard.imports.reading import read_sheets
from dashboard.imports.sheets import UnreadableFile
from tests.imports.files import repacked
from tests.imports.test_mutations import damaged

FIXTURES = Path(__file__).parent / "fixtures"
PARTS = {
    "xlsx": (
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "[Content_Types].xml",
    ),
    "ods": ("content.xml", "styles.xml", "META-INF/manifest.xml"),
}


def mutant(kind: str, chance: random.Random) -> bytes:
    """A file with some of its bytes changed, of a package those of a part in it."""
    content = (FIXTURES / f"figures.{kind}").read_bytes()
    if kind not in PARTS or chance.random() < 0.2:
        return damaged(content, chance)
    return repacked(
        content, {(part := chance.choice(PARTS[kind])): damaged_part(content, part, chance)}
    )


def damaged_part(content: bytes, part: str, chance: random.Random) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return damaged(package.read(part), chance)


def require_answer(content: bytes) -> None:
    """It is read, or told why not in words that hold no gap."""
    try:
        sheets = read_sheets("a", content)
    except UnreadableFile as refused:
        assert refused.message.th and "{" not in refused.message.th
    else:
        assert all(row.values for sheet in sheets for row in sheet.rows)


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_damaged_workbooks(kind: str) -> None:
    chance = random.Random(2568)
    for _ in range(12):
        require_answer(mutant(kind, chance))
