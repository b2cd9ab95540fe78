"""The file formats that an item demands, and whether a machine can read them.

Source: the format lines of O12 (PDF and Excel), O13 and O15 (PDF and Excel or Word).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.domain.catalogue import Kind
from dashboard.domain.checks.facts import ItemFacts, YearFacts, about
from dashboard.domain.checks.periods import covers, period_of
from dashboard.domain.documents import Format
from dashboard.domain.evidence import Evidence, formats_missing
from dashboard.domain.findings import Check, Finding
from dashboard.domain.fiscal import Period
from dashboard.domain.marks import Answer

FORMAT_OF_MEDIA_TYPE = {
    "application/pdf": Format.PDF,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Format.XLSX,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Format.DOCX,
}
Choices = tuple[tuple[str, ...], ...]
"""Formats as a catalogue names them: one of each inner tuple."""


def missing(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """FORMAT_MISSING: by period, once it has evidence or every duty of the item is answered."""
    if not item.item.formats:
        return
    lacking: dict[Choices, list[Period]] = {}
    for period in _periods_with_files(item):
        pieces = _pieces_of(item, period)
        if pieces or not item.missing:
            lacking.setdefault(_formats_missing(item, pieces), []).append(period)
    for formats, periods in lacking.items():
        if formats:
            facts = {"formats": formats, "periods": tuple(periods)}
            only = periods[0].code if len(periods) == 1 else None
            yield Finding(Check.FORMAT_MISSING, item.item.code, None, only, facts=facts)


def lacking(item: ItemFacts) -> Choices:
    """The demanded formats that some period of the item still needs, each once."""
    if not item.item.formats:
        return ()
    periods = _periods_with_files(item)
    found = (_formats_missing(item, _pieces_of(item, period)) for period in periods)
    return tuple(dict.fromkeys(choice for choices in found for choice in choices))


def only_a_scan(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """ONLY_A_SCAN: a PDF of pictures where a PDF is demanded for its data."""
    if demands(item, Format.PDF):
        for piece, file in item.files:
            if file.facts.is_scan:
                yield about(Check.ONLY_A_SCAN, piece, pages=file.facts.pages)


def demands(item: ItemFacts, format_: Format) -> bool:
    """Is the format one of those the item can be met with?"""
    return any(format_ in choice for choice in item.item.formats)


def _periods_with_files(item: ItemFacts) -> list[Period]:
    """Periods that need files: those of the file lines, without the ones answered as nil."""
    excused = {duty.key for duty, mark in item.answers if mark.answer is not Answer.DONE}
    needed = (
        duty.period
        for duty in item.duties
        if duty.requirement.kind is Kind.FILE and duty.key not in excused
    )
    return list(dict.fromkeys(needed))


def _pieces_of(item: ItemFacts, period: Period) -> list[Evidence]:
    """Evidence of the period, or of a longer one that holds it, if its line has that period."""
    lines = {duty.requirement.code for duty in item.duties if duty.period == period}
    return [
        piece
        for piece in item.evidence
        if (piece.requirement is None or piece.requirement in lines)
        and (proven := period_of(piece.period)) is not None
        and covers(proven, period)
    ]


def _formats_missing(item: ItemFacts, pieces: Sequence[Evidence]) -> Choices:
    visits = (item.visits.get(piece.url or "") for piece in pieces)
    # An address may lead to a file without saying so by its ending.
    served = {FORMAT_OF_MEDIA_TYPE.get(visit.media_type) for visit in visits if visit}
    return tuple(
        choice for choice in formats_missing(item.item.formats, pieces) if served.isdisjoint(choice)
    )
