"""A look at each sheet before it is read, by the kind of file; in the reading process only.

A reader builds a table as large as the farthest cells of a sheet, leaves out errors and formulas
without results, and knows neither how numbers are shown nor what is hidden. So where the cells
are is known before, and what it does not tell, too.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

from dashboard.gate.refusing import NotLetIn, Why
from dashboard.imports.kinds import Kind
from dashboard.imports.ods_bounds import measured_tables
from dashboard.imports.old_gate import workbook_stream
from dashboard.imports.plain_sheet import is_plain
from dashboard.imports.seen import plain_xlsx
from dashboard.imports.seen.cells import See, by_format, by_text
from dashboard.imports.seen.sight import Sight
from dashboard.imports.seen.styles import odd_formats
from dashboard.imports.sheet_bounds import require_bounded
from dashboard.imports.sheets import Limits
from dashboard.imports.xls_remarks import is_locked, sights_by_sheet
from dashboard.imports.xlsx_parts import sheet_parts, styles_part

Look = Callable[[int], Sight]
"""Measures the sheet of a number, and tells what is to be seen in it. Raises OutOfBounds."""


@dataclass(frozen=True)
class Looks:
    """How the sheets of a file are looked at, and their names where a file tells them twice.

    ``see`` makes of a value, and of how a look says that it is shown, what a person sees.
    """

    names: Sequence[str] | None
    at: Look
    see: See

    def require_same(self, names: Sequence[str]) -> None:
        """Let pass only if the reader found the sheets that are looked at. Raises NotLetIn."""
        if self.names is not None and list(self.names) != list(names):
            raise NotLetIn(Why.DAMAGED)


def look_into(kind: Kind, content: bytes, limits: Limits) -> Looks:
    """What has to be known before a reader opens a file.

    Raises:
        NotLetIn: locked, damaged, with macros or embedded objects.
        OutOfBounds: more than a reader could open.
    """
    return _LOOKS[kind](content, limits)


def _look_into_xlsx(content: bytes, limits: Limits) -> Looks:
    package = zipfile.ZipFile(BytesIO(content))
    parts = sheet_parts(package)
    odd = odd_formats(package, styles_part(package))

    def look(number: int) -> Sight:
        xml = package.read(parts[number][1])
        if not is_plain(xml, limits) or (odd and not plain_xlsx.is_usual(xml)):
            return require_bounded(BytesIO(xml), limits, odd)
        return Sight(
            shown=plain_xlsx.shown_in(xml, odd) if odd else {},
            hidden_rows=set(plain_xlsx.hidden_rows(xml)),
            hidden_columns=set(plain_xlsx.hidden_columns(xml, limits)),
            merged=tuple(plain_xlsx.merged_in(xml)),
        )

    return Looks([name for name, _ in parts], look, by_format)


def _look_into_ods(content: bytes, limits: Limits) -> Looks:
    """All tables at once: so they are read."""
    with zipfile.ZipFile(BytesIO(content)) as package, package.open("content.xml") as xml:
        tables = measured_tables(xml, limits)
    return Looks([table.name for table in tables], lambda n: tables[n].sight, by_text)


def _look_into_xls(content: bytes, _: Limits) -> Looks:
    """An xls sheet has 65,536 rows of 256 columns at most: no reader needs to fear it."""
    stream = workbook_stream(content)
    if is_locked(stream):
        raise NotLetIn(Why.LOCKED)
    sights = sights_by_sheet(stream)

    def look(number: int) -> Sight:
        return sights[number] if number < len(sights) else Sight()

    return Looks(None, look, by_format)


_LOOKS: dict[Kind, Callable[[bytes, Limits], Looks]] = {
    Kind.XLSX: _look_into_xlsx,
    Kind.ODS: _look_into_ods,
    Kind.XLS: _look_into_xls,
}
