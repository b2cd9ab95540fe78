"""Lists of items that need somebody: what is late, what is due next, what the close left."""

from __future__ import annotations

from collections import Counter
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

ROOM = 6
"""Lines that fit beside the wall on an office PC."""

WITH_OWNERS = ROOM - 1
"""Lines that fit where the list tells whose they are."""

ALWAYS_NEXT = 1
"""However much is late, the next thing due is told too."""


@dataclass(frozen=True)
class Entry:
    """One line: what is missing of an item, how much more, whose it is and when it is due."""

    code: str
    state: State
    what: Bilingual
    more: Bilingual | None
    who: Bilingual
    when: Bilingual


@dataclass(frozen=True)
class Waiting:
    """A section with the number of its items in a list; ``address`` shows them on the board."""

    section: Bilingual
    count: int
    address: str


def show_agenda(year: YearState) -> None:
    """What is late, then what is due next; in a closed year what was left at its close."""
    if year.is_closed:
        left = [item for item in year.disclosure if item.assessment.unfinished_at_close]
        entries = [_entry(item, item.assessment.missing, year) for item in left]
        _show(overview.AT_CLOSE, entries, WITH_OWNERS, "at_close", _waiting(left, State.UNFINISHED))
        return
    overdue = sorted(
        (item for item in year.disclosure if item.assessment.is_overdue), key=_earliest
    )
    coming = sorted(_coming(year.disclosure), key=_earliest)
    if not overdue and not coming:
        linked("all_done.html", key="all_done", words=overview.ALL_DONE)
        return
    late, following = rooms(len(overdue), len(coming))
    if overdue:
        entries = [_entry(item, item.assessment.overdue, year) for item in overdue]
        _show(overview.LATE, entries, late, "late", _waiting(overdue, State.OVERDUE))
    if coming:
        entries = [_entry(item, _next_duties(item), year) for item in coming]
        _show(overview.NEXT, entries, following, "next")


def rooms(overdue: int, coming: int) -> tuple[int, int]:
    """How many lines the late and the coming get; what is late comes first."""
    if not overdue:
        return 0, ROOM
    late = min(overdue, WITH_OWNERS - min(coming, ALWAYS_NEXT))
    return late, WITH_OWNERS - late


def _show(
    title: Bilingual,
    entries: Sequence[Entry],
    room: int,
    key: str,
    waiting: Sequence[Waiting] = (),
) -> None:
    linked(
        "agenda.html",
        key=f"agenda_{key}",
        list=key,
        title=title,
        entries=entries[:room],
        total=len(entries),
        shown=overview.SHOWN.filled(shown=room, total=len(entries)),
        more=BOARD_VIEWS[key] if len(entries) > room else None,
        see_all=shell.SEE_ALL,
        who=overview.WHOSE,
        waiting=waiting,
    )


BOARD_VIEWS = {
    "late": f"board?state={State.OVERDUE}",
    "next": "board?view=due",
    "at_close": f"board?state={State.UNFINISHED}",
}
"""Where the rest of each list stands."""


def _waiting(items: Sequence[ItemState], state: State) -> list[Waiting]:
    """Whose these items are, by section, the one with the most first."""
    count = Counter(section.code for item in items for section in item.sections)
    names = {section.code: section.short for item in items for section in item.sections}
    return [
        Waiting(names[code], number, f"board?section={code}&state={state}")
        for code, number in count.most_common()
    ]


def _coming(items: Iterable[ItemState]) -> list[ItemState]:
    return [item for item in items if item.assessment.missing and not item.assessment.is_overdue]


def _earliest(item: ItemState) -> Month:
    return item.assessment.missing[0].due


def _next_duties(item: ItemState) -> tuple[Duty, ...]:
    """The unanswered duties that share the earliest due month."""
    missing = item.assessment.missing
    return tuple(duty for duty in missing if duty.due == missing[0].due)


def _entry(item: ItemState, duties: tuple[Duty, ...], year: YearState) -> Entry:
    first, more = duties[0], len(duties) - 1
    return Entry(
        code=item.item.code,
        state=item.assessment.state,
        what=what_is_missing((first,), year.year),
        more=overview.AND_MORE.filled(more=more) if more else None,
        who=whose(item),
        when=dates.month_and_year(first.due) if year.is_closed else when(first, year.today),
    )
