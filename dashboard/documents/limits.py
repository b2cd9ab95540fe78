"""How much of a file is taken, unpacked and read."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.gate.package import PackageLimits


@dataclass(frozen=True)
class Limits:
    """Beyond the first eight a file is refused; beyond the rest it is read only in part.

    ``seconds`` is when a reading process is killed, ``soft_seconds`` when it begins no further
    page or sheet.
    """

    megabytes: int = 50
    unpacked_megabytes: int = 400
    unpacked_ratio: int = 250
    parts: int = 5_000
    megapixels: int = 60
    side: int = 20_000
    seconds: float = 20.0
    memory_megabytes: int = 1536
    soft_seconds: float = 12.0
    first_pages: int = 300
    last_pages: int = 20
    page_letters: int = 200_000
    letters: int = 5_000_000
    sheets: int = 40
    rows: int = 20_000
    columns: int = 200
    cells: int = 300_000
    strings_megabytes: int = 32

    @property
    def package(self) -> PackageLimits:
        return PackageLimits(self.parts, self.unpacked_megabytes, self.unpacked_ratio, 10)


LIMITS = Limits()
