"""QR codes of published addresses, drawn here: no address is sent anywhere to be drawn.

ISO/IEC 18004, error correction M (15 % may be lost), as the code hangs on a wall for weeks.
"""

from __future__ import annotations

from io import BytesIO

import segno

QUIET_ZONE = 4
"""Empty modules around the code: the least that the standard demands."""
DARK, LIGHT = "#000000", "#ffffff"
"""The same in the dark mode: readers expect dark on light."""


def qr_svg(address: str) -> bytes:
    """The code of an address as a complete SVG file, one unit a module.

    Raises:
        ValueError: for an empty address, or one too long for a code (about 2,300 bytes).
    """
    return _written(address, "svg", scale=1, svgclass=None, lineclass=None, omitsize=True)


def qr_png(address: str, *, module: int = 16) -> bytes:
    """The code as a PNG to print or to put on a website; ``module`` in pixels.

    Raises:
        ValueError: as ``qr_svg``.
    """
    return _written(address, "png", scale=module)


def _written(address: str, kind: str, **options: object) -> bytes:
    if not address.strip():
        raise ValueError("an empty address has no code")
    written = BytesIO()
    code = segno.make_qr(address.strip(), error="m")
    code.save(written, kind=kind, border=QUIET_ZONE, dark=DARK, light=LIGHT, **options)
    return written.getvalue()
