"""A look into a workbook of Excel before 2007, an xls file, before it is read."""

from __future__ import annotations

from dashboard.gate.compound import BrokenCompound, Compound
from dashboard.gate.refusing import NotLetIn, Why

_MACROS = ("_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA")
_EMBEDDED = ("MBD", "\x01Ole10Native", "ObjectPool")


def workbook_stream(content: bytes) -> bytes:
    """The records of the workbook.

    Raises:
        NotLetIn: damaged, or with macros or embedded objects.
    """
    try:
        compound = Compound(content)
        for entry in compound.entries:
            if entry.name in _MACROS:
                raise NotLetIn(Why.MACROS, entry.name)
            if entry.name.startswith(_EMBEDDED):
                raise NotLetIn(Why.EMBEDDED, entry.name)
        stream = compound.stream("Workbook", "Book")
    except BrokenCompound as broken:
        raise NotLetIn(Why.DAMAGED) from broken
    if stream is None:
        raise NotLetIn(Why.DAMAGED)
    return stream
