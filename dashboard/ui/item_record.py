"""Below the checklist of an item: its evidence and its comments, as one piece of markup."""

from __future__ import annotations

from dashboard.domain.roles import Action
from dashboard.services.laid_aside import laid_aside
from dashboard.services.year import ItemState, YearState
from dashboard.text import comments, dates, evidence
from dashboard.ui import visit
from dashboard.ui.item_acts import act_on
from dashboard.ui.item_comments import said_of
from dashboard.ui.item_evidence import by_line
from dashboard.ui.linked import linked


def show_record(state: ItemState, year: YearState) -> None:
    """Evidence by line and period, the bin, and what was said of the item."""
    aside = laid_aside(visit.desk(), visit.actor(), year, state.code)
    may_attach = visit.allowed(Action.ATTACH, state)
    pressed = linked(
        "item_record.html",
        key="item_record",
        words=evidence,
        about=comments,
        groups=by_line(state, year, aside, may_attach=may_attach),
        count=len(state.evidence),
        binned=[
            (
                each.piece,
                evidence.BINNED_BY.filled(by=each.binned_by, at=dates.moment(each.binned_at)),
            )
            for each in aside.binned
            if each.binned_at is not None
        ],
        removable=aside.removable if visit.allowed(Action.EMPTY_BIN) else 0,
        may_attach=may_attach,
        may_watch=visit.allowed(Action.WATCH, state) and any(piece.url for piece in state.evidence),
        said=said_of(state, year),
        may_comment=visit.allowed(Action.COMMENT, state),
    )
    if pressed:
        act_on(pressed, state, year, aside)
