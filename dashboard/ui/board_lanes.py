"""The board's lanes: the same items grouped by status, by due month or by section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.domain.assessment import Status
from dashboard.domain.bilingual import Bilingual
from dashboard.services.year import ItemState, YearState
from dashboard.text import board, dates, status


@dataclass(frozen=True)
class Lane:
    """A column of the board; ``tone`` is the state whose colour its heading takes."""

    title: Bilingual
    tone: str
    items: Sequence[ItemState]


def lanes(view: str, items: Sequence[ItemState], year: YearState) -> list[Lane]:
    """The lanes of a view, left to right."""
    urgent_first = sorted(items, key=_urgency)
    match view:
        case "due":
            return _by_due(urgent_first)
        case "section":
            return _by_section(urgent_first, year)
        case _:
            return _by_status(urgent_first)


def _urgency(item: ItemState) -> tuple[bool, str]:
    """What is due first comes first; the complete come last, in the catalogue's order."""
    due = item.assessment.next_due
    return due is None, str(due or "")


STATUS_LANES = {
    Status.NOT_STARTED: (Status.NOT_STARTED,),
    Status.IN_PROGRESS: (Status.IN_PROGRESS,),
    Status.RETURNED: (Status.RETURNED,),
    Status.IN_REVIEW: (Status.READY, Status.IN_REVIEW),
    Status.COMPLETE: (Status.COMPLETE,),
}
"""The lanes by status, and what stands in each: what is ready waits for the same people."""

ALWAYS = (Status.NOT_STARTED, Status.IN_PROGRESS, Status.COMPLETE)


def _by_status(items: Sequence[ItemState]) -> list[Lane]:
    found = [
        (lane, [item for item in items if item.assessment.status in held])
        for lane, held in STATUS_LANES.items()
    ]
    return [Lane(status.STATUS[lane], lane, held) for lane, held in found if held or lane in ALWAYS]


def _by_due(items: Sequence[ItemState]) -> list[Lane]:
    months = sorted({due for item in items if (due := item.assessment.next_due)})
    by_month = [
        Lane(
            board.LANE_DUE.filled(month=dates.month_and_year(month)),
            "",
            [item for item in items if item.assessment.next_due == month],
        )
        for month in months
    ]
    answered = [item for item in items if item.assessment.next_due is None]
    complete = [item for item in answered if item.assessment.is_complete]
    waiting = [item for item in answered if not item.assessment.is_complete]
    lanes = (
        [*by_month, Lane(board.LANE_WAITING, Status.IN_REVIEW, waiting)] if waiting else by_month
    )
    return [*lanes, Lane(board.LANE_COMPLETE, Status.COMPLETE, complete)]


def _by_section(items: Sequence[ItemState], year: YearState) -> list[Lane]:
    found = [
        Lane(section.name, "", [item for item in items if section in item.sections])
        for section in year.catalogue.sections
    ]
    nobody = Lane(board.LANE_NO_SECTION, "", [item for item in items if not item.sections])
    return [lane for lane in [*found, nobody] if lane.items]
