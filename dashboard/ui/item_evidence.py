"""An item's evidence in words: by line, then by period, with earlier versions and the bin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import wording
from dashboard.domain.checks.periods import period_of
from dashboard.domain.documents import PICTURES, Format
from dashboard.domain.evidence import Evidence
from dashboard.domain.links import LinkVisit, Outcome
from dashboard.services.laid_aside import LaidAside
from dashboard.services.year import ItemState, YearState
from dashboard.text import dates, evidence, item
from dashboard.text.finding_facts import FORMATS, OUTCOME
from dashboard.ui import icons


@dataclass(frozen=True)
class PieceChoice:
    """One thing that can be done with a piece."""

    act: str
    icon: str
    words: Bilingual


@dataclass(frozen=True)
class Piece:
    """A piece of evidence in words; of an address ``host`` and what the last visit saw.

    ``pictured`` says that a small picture of it is served.
    """

    id: int
    name: str
    icon: str
    pictured: bool
    chips: Sequence[Bilingual]
    facts: Sequence[Bilingual]
    url: str | None
    host: str
    visited: Bilingual | None
    visit_look: str
    visit_icon: str
    earlier: Sequence[tuple[Evidence, Bilingual]]
    choices: Sequence[PieceChoice]


@dataclass(frozen=True)
class OfLine:
    """The pieces of one line of the checklist, or of the whole item."""

    title: Bilingual
    code: str | None
    pieces: Sequence[Piece]


def by_line(
    state: ItemState, year: YearState, aside: LaidAside, *, may_attach: bool
) -> list[OfLine]:
    """The evidence that stands: of the whole item first, then line by line."""
    found = []
    lines = (None, *state.item.requirements)
    for line in lines:
        code = line.code if line else None
        own = sorted((p for p in state.evidence if p.requirement == code), key=_by_period)
        title = wording(line, year.year) if line else evidence.WHOLE_ITEM
        if own:
            pieces = [_piece(each, state, aside, may_attach=may_attach) for each in own]
            found.append(OfLine(title, code, pieces))
    return found


def can_be_previewed(piece: Evidence) -> bool:
    """Are there pictures or rows of it to look at in the page?"""
    return is_pictured(piece) or (piece.format is Format.XLSX and piece.file is not None)


def is_pictured(piece: Evidence) -> bool:
    if piece.file is None:
        return False
    return piece.format in PICTURES or bool(piece.file.facts.pages)


def period_words(code: str) -> Bilingual:
    """The period with this code; the code itself where the form has no such period any more."""
    period = period_of(code)
    return Bilingual(code, code) if period is None else dates.period_name(period)


def _by_period(piece: Evidence) -> tuple[str, str, int]:
    period = period_of(piece.period)
    return (str(period.first), str(period.last), piece.id) if period else ("", "", piece.id)


def _piece(piece: Evidence, state: ItemState, aside: LaidAside, *, may_attach: bool) -> Piece:
    visit = state.visits.get(piece.url or "")
    look, icon = _visit_look(visit)
    return Piece(
        id=piece.id,
        name=piece.name,
        icon=icons.FORMAT[piece.file.format] if piece.file else icons.ADDRESS,
        pictured=is_pictured(piece),
        chips=list(_chips(piece)),
        facts=list(_facts(piece)),
        url=piece.url,
        host=urlsplit(piece.url).hostname or "" if piece.url else "",
        visited=_visited(visit) if piece.url else None,
        visit_look=look,
        visit_icon=icon,
        earlier=[(old, added(old)) for old in aside.earlier.get(piece.id, ())],
        choices=list(_choices(piece, may_attach=may_attach)),
    )


def _chips(piece: Evidence) -> Iterator[Bilingual]:
    yield period_words(piece.period)
    if piece.language:
        yield item.LANGUAGE[piece.language]
    if piece.on_home_page:
        yield evidence.ON_HOME_PAGE


def _facts(piece: Evidence) -> Iterator[Bilingual]:
    if piece.file is not None:
        name = FORMATS[piece.file.format]
        yield Bilingual(name, name)
        if pages := piece.file.facts.pages:
            yield evidence.PAGES.filled(count=pages)
        yield evidence.file_size(piece.file.size)
    yield added(piece)


def added(piece: Evidence) -> Bilingual:
    """Who added a piece, and when."""
    return evidence.ADDED.filled(by=piece.by, at=dates.moment(piece.at))


def _visited(visit: LinkVisit | None) -> Bilingual:
    if visit is None:
        return evidence.NOT_VISITED
    return evidence.VISITED.filled(outcome=OUTCOME[visit.outcome], at=dates.moment(visit.at))


def _visit_look(visit: LinkVisit | None) -> tuple[str, str]:
    if visit is None:
        return "not_started", icons.ADDRESS
    icon = icons.OUTCOME.get(visit.outcome, icons.TROUBLE)
    if visit.outcome is Outcome.OPEN:
        return "complete", icon
    return ("overdue" if visit.outcome in icons.OUTCOME else "due_soon"), icon


def _choices(piece: Evidence, *, may_attach: bool) -> Iterator[PieceChoice]:
    if can_be_previewed(piece):
        yield PieceChoice(f"view {piece.id}", "visibility", evidence.VIEW)
    if may_attach:
        yield PieceChoice(f"edit {piece.id}", "edit", evidence.EDIT)
        yield PieceChoice(f"replace {piece.id}", "upgrade", evidence.REPLACE)
        yield PieceChoice(f"bin {piece.id}", "delete", evidence.MOVE_TO_BIN)
