"""QR codes of published addresses."""

from __future__ import annotations

from io import BytesIO

import pytest
from defusedxml import ElementTree
from PIL import Image

from dashboard.reports.qr import QUIET_ZONE, qr_png, qr_svg

ADDRESS = "https://itap.example.go.th/eit/2568?station=1&lang=th"
FINDER = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"]


def modules(png: bytes, module: int) -> list[str]:
    """The code as lines of 0 and 1, a character a module."""
    picture = Image.open(BytesIO(png)).convert("1")
    side = picture.width // module
    at = [place * module + module // 2 for place in range(side)]
    return ["".join("0" if picture.getpixel((x, y)) else "1" for x in at) for y in at]


@pytest.mark.parametrize("module", [4, 16])
def test_the_png_has_its_quiet_zone_and_three_finders(module: int) -> None:
    lines = modules(qr_png(ADDRESS, module=module), module)
    side = len(lines)
    assert (side - 17 - 2 * QUIET_ZONE) % 4 == 0, "21 modules, and four more with every version"
    assert set(lines[0] + lines[QUIET_ZONE - 1] + lines[-1]) == {"0"}
    near, far = QUIET_ZONE, side - QUIET_ZONE - 7
    for top, left in ((near, near), (near, far), (far, near)):
        assert [line[left : left + 7] for line in lines[top : top + 7]] == FINDER


def test_the_svg_is_a_file_of_the_same_size_that_asks_for_nothing_outside() -> None:
    svg = ElementTree.fromstring(qr_svg(ADDRESS))
    assert svg.tag == "{http://www.w3.org/2000/svg}svg"
    side = len(modules(qr_png(ADDRESS, module=4), 4))
    assert svg.get("viewBox") == f"0 0 {side} {side}"
    assert b"href" not in qr_svg(ADDRESS)


def test_other_addresses_have_other_codes() -> None:
    assert qr_png(ADDRESS) == qr_png(f" {ADDRESS}\n")
    assert qr_png(ADDRESS) != qr_png(ADDRESS + "2")


@pytest.mark.parametrize("address", ["", "  ", "x" * 2400])
def test_what_has_no_code_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        qr_svg(address)
