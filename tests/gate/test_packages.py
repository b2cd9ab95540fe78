"""What a package may be: its size, its names, what lies in it."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from dashboard.gate.package import (
    PackageLimits,
    is_embedded,
    kind_of_package,
    require_no_macros,
    require_ordinary,
)
from dashboard.gate.refusing import NotLetIn, Why
from dashboard.gate.signatures import Kind
from tests.imports.files import repacked, workbook

LIMITS = PackageLimits(parts=20, unpacked_megabytes=3, unpacked_ratio=50, small_megabytes=1)
BOOK = workbook([["x"]])
MEGABYTE = 1024 * 1024


def refusal(content: bytes) -> Why | None:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        try:
            require_ordinary(archive, len(content), LIMITS)
        except NotLetIn as refused:
            return refused.why
    return None


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({}, None),
        ({"xl/a": bytes(MEGABYTE // 2)}, None),
        ({"xl/a": bytes(2 * MEGABYTE)}, Why.EXPLODES),
        ({"xl/a": bytes(range(256)) * 16 * 1024}, Why.EXPLODES),
        ({f"xl/{number}": b"" for number in range(20)}, Why.EXPLODES),
        ({"../a": b""}, Why.DAMAGED),
        ({"/a": b""}, Why.DAMAGED),
        ({"C:a": b""}, Why.DAMAGED),
        ({"a\\b": b""}, Why.DAMAGED),
    ],
)
def test_sizes_and_names(parts: dict[str, bytes], why: Why | None) -> None:
    assert refusal(repacked(BOOK, parts)) == why


@pytest.mark.parametrize(
    "name",
    ["xl/vbaProject.bin", "xl/macrosheets/a.xml", "Basic/Standard/a.xml", "Scripts/python/a.py"],
)
def test_macros_by_name(name: str) -> None:
    with pytest.raises(NotLetIn) as refused:
        require_no_macros(["xl/workbook.xml", name], ())
    assert (refused.value.why, refused.value.part) == (Why.MACROS, name)


def test_macros_by_type() -> None:
    with pytest.raises(NotLetIn) as refused:
        require_no_macros((), [("a", "xml"), ("b", "x.sheet.macroEnabled.main+xml")])
    assert refused.value.part == "b"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("xl/embeddings/a.bin", True),
        ("xl/activeX/a.xml", True),
        ("xl/ctrlProps/a.xml", True),
        ("xl/oleObject1.bin", True),
        ("xl/media/a.png", False),
        ("xl/worksheets/sheet1.xml", False),
    ],
)
def test_what_is_embedded(name: str, expected: bool) -> None:
    assert is_embedded(name) is expected


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (["xl/workbook.bin"], Kind.BINARY_WORKBOOK),
        (["mimetype", "content.xml"], Kind.OPEN_DOCUMENT),
        (["ppt/a"], Kind.PRESENTATION),
        (["word/a"], Kind.WORD),
        (["xl/a"], Kind.WORKBOOK),
        (["Index/a.iwa"], Kind.NUMBERS),
        (["a"], Kind.ZIP),
    ],
)
def test_kinds_of_packages(names: list[str], kind: Kind) -> None:
    assert kind_of_package(names) is kind
