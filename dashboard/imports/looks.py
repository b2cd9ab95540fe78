"""A look at each sheet before it is read, by the kind of file; in the reading process only.

A reader builds a table as large as the farthest cells of a sheet, and leaves out errors and
formulas without results. So where the cells are is known before, and what it leaves out, too.
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
from dashboard.imports.remarks import Remarks
from dashboard.imports.sheet_bounds import require_bounded
from dashboard.imports.sheets import Limits
from dashboard.imports.xls_remarks import errors_by_sheet, is_locked
from dashboard.imports.xlsx_parts import sheet_parts

Look = Callable[[int], Remarks]
"""Measures the sheet of a number, and tells what its reader leaves out. Raises OutOfBounds."""


@dataclass(frozen=True)
class Looks:
    """How the sheets of a file are looked at, and their names where a file tells them twice."""

    names: Sequence[str] | None
    at: Look

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

    def look(number: int) -> Remarks:
        xml = package.read(parts[number][1])
        return {} if is_plain(xml, limits) else require_bounded(BytesIO(xml), limits)

    return Looks([name for name, _ in parts], look)


def _look_into_ods(content: bytes, limits: Limits) -> Looks:
    """All tables at once: so they are read."""
    with zipfile.ZipFile(BytesIO(content)) as package, package.open("content.xml") as xml:
        tables = measured_tables(xml, limits)
    return Looks([table.name for table in tables], lambda number: tables[number].remarks)


def _look_into_xls(content: bytes, _: Limits) -> Looks:
    """An xls sheet has 65,536 rows of 256 columns at most: no reader needs to fear it."""
    stream = workbook_stream(content)
    if is_locked(stream):
        raise NotLetIn(Why.LOCKED)
    errors = errors_by_sheet(stream)

    def look(number: int) -> Remarks:
        return errors[number] if number < len(errors) else {}

    return Looks(None, look)


_LOOKS: dict[Kind, Callable[[bytes, Limits], Looks]] = {
    Kind.XLSX: _look_into_xlsx,
    Kind.ODS: _look_into_ods,
    Kind.XLS: _look_into_xls,
}
