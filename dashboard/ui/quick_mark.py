"""Marking from a card: the few answers that are likely next, each one click away.

A choice travels as ``ANSWER CODE PERIOD``; CODE is an item (all of its open duties in the
period) or one requirement.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import wording
from dashboard.domain.duties import Duty
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.services.marking import Wanted, mark
from dashboard.services.year import ItemState, YearState
from dashboard.text import board, dates, figure_page, importing
from dashboard.ui import icons, visit
from dashboard.ui.figure_trail import filled_from
from dashboard.ui.refusal_message import refuse
from dashboard.ui.undo import offer_undo

LINES_OFFERED = 8


@dataclass(frozen=True)
class Choice:
    """One answer offered on a card."""

    act: str
    icon: str
    words: Bilingual


def choices(item: ItemState, year: FiscalYear) -> list[Choice]:
    """All of the earliest open period, its nil sentence where it has one, then line by line."""
    open_duties = _next_open(item)
    if not open_duties:
        return []
    period = open_duties[0].period
    said = dates.period_name(period)
    code = item.item.code
    offered = [
        Choice(
            f"{Answer.DONE} {code} {period.code}",
            "done_all",
            board.MARK_ALL.filled(period=said, count=len(open_duties)),
        )
    ]
    if any(duty.may_be_nil for duty in open_duties):
        words = board.MARK_NIL.filled(sentence=item.item.nil_sentence, period=said)
        offered.append(
            Choice(f"{Answer.NIL} {code} {period.code}", icons.ANSWER[Answer.NIL], words)
        )
    if len(open_duties) > 1:
        offered += [_line(duty, year) for duty in open_duties[:LINES_OFFERED]]
    return offered


def _line(duty: Duty, year: FiscalYear) -> Choice:
    act = f"{Answer.DONE} {duty.requirement.code} {duty.period.code}"
    return Choice(act, "check", wording(duty.requirement, year))


def _next_open(item: ItemState) -> list[Duty]:
    """The open duties of the earliest period that can be marked."""
    able = [duty for duty in item.assessment.missing if item.can_be_marked(duty)]
    return [duty for duty in able if duty.period == able[0].period] if able else []


def mark_choice(act: str, year: YearState) -> None:
    """Carry out a choice that came back from a card, and offer the way back."""
    answer, code, period = act.split(" ")
    item = year.item(code if code in year.catalogue else year.catalogue.item_of(code).code)
    wanted = [
        Wanted(duty.key, Answer(answer))
        for duty in item.assessment.missing
        if duty.period.code == period
        and code in (item.item.code, duty.requirement.code)
        and (answer != Answer.NIL or duty.may_be_nil)
        and item.can_be_marked(duty)
    ]
    save(item, year, wanted, board.MARKED)


def save(item: ItemState, year: YearState, wanted: list[Wanted], words: Bilingual) -> None:
    """Mark duties of an item in one step; say what was done, or why it was not."""
    try:
        change = mark(visit.desk(), visit.required(Action.MARK), year.year, wanted)
    except Refused as refused:
        refuse(refused)
        return
    if change.entry_id is None:
        offer_undo(_nothing_changed(item, wanted), None)
    else:
        done = words.filled(code=item.item.code, count=change.count)
        offer_undo(done, change.entry_id)


def _nothing_changed(item: ItemState, wanted: list[Wanted]) -> Bilingual:
    """An answer that figures give cannot be taken back here: it would be given again."""
    keys = {each.key for each in wanted if each.answer is None}
    for duty in item.duties:
        if duty.key in keys and (dataset := filled_from(duty, item)):
            name = importing.DATASETS[dataset]
            return figure_page.ANSWER_STAYS.filled(code=item.code, dataset=name)
    return board.ALREADY.filled(code=item.code)
