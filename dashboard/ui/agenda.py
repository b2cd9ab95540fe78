"""Lists of items that need somebody: what is late, what is due next, what the close left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.domain.assessment import State
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.duties import Duty
from dashboard.domain.fiscal import Month
from dashboard.services.year import ItemState, YearState
from dashboard.text import dates, overview, shell
from dashboard.ui.linked import linked
from dashboard.ui.missing import what_is_missing, when, whose


@dataclass(frozen=True)
class Entry:
    """One line: what is missing of an item, whose it is and when it was or is due."""

    code: str
    state: State
    what: Bilingual
    who: Bilingual
    when: Bilingual


def show_agenda(year: YearState, *, late: int = 2, following: int = 2) -> None:
    """What is late, then what is due next; in a closed year what was left at its close."""
    if year.is_closed:
        left = [item for item in year.disclosure if item.assessment.unfinished_at_close]
        entries = [_entry(item, item.assessment.missing, year) for item in left]
        _show(overview.AT_CLOSE, entries, late + following, "at_close", "board?state=unfinished")
        return
    overdue = sorted(
        (item for item in year.disclosure if item.assessment.is_overdue), key=_earliest
    )
    coming = sorted(_coming(year.disclosure), key=_earliest)
    if not overdue and not coming:
        linked("all_done.html", key="all_done", words=overview.ALL_DONE)
        return
    if overdue:
        entries = [_entry(item, item.assessment.overdue, year) for item in overdue]
        _show(overview.LATE, entries, late, "late", "board?state=overdue")
    if coming:
        entries = [_entry(item, _next_duties(item), year) for item in coming]
        room = following if overdue else late + following
        _show(overview.NEXT, entries, room, "next", "board?view=due")


def _show(title: Bilingual, entries: Sequence[Entry], room: int, key: str, more: str) -> None:
    linked(
        "agenda.html",
        key=f"agenda_{key}",
        title=title,
        entries=entries[:room],
        total=len(entries),
        more=more if len(entries) > room else None,
        see_all=shell.SEE_ALL,
    )


def _coming(items: Iterable[ItemState]) -> list[ItemState]:
    return [item for item in items if item.assessment.missing and not item.assessment.is_overdue]


def _earliest(item: ItemState) -> Month:
    return item.assessment.missing[0].due


def _next_duties(item: ItemState) -> tuple[Duty, ...]:
    """The unanswered duties that share the earliest due month."""
    missing = item.assessment.missing
    return tuple(duty for duty in missing if duty.due == missing[0].due)


def _entry(item: ItemState, duties: tuple[Duty, ...], year: YearState) -> Entry:
    return Entry(
        code=item.item.code,
        state=item.assessment.state,
        what=what_is_missing(duties, year.year),
        who=whose(item),
        when=dates.month_and_year(duties[0].due) if year.is_closed else when(duties[0], year.today),
    )
