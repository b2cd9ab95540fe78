"""The duties of an edited board: which marks it would set, change and take back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.board import Board, BoardItem, MarkChange, bare, matched_code
from dashboard.domain.board_tokens import Token, fingerprint, mark_token, read_token
from dashboard.domain.duties import Duty
from dashboard.domain.marks import Answer, Mark, require_answerable
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.imports.board_cells import (
    Wrong,
    answer_in,
    did_you_mean,
    nearest_code,
    period_in,
    text_in,
    wrong,
)
from dashboard.imports.board_rights import why_not
from dashboard.imports.board_rows import Tally, seen_once
from dashboard.imports.board_tables import Column, Table
from dashboard.imports.problems import Level, Margin
from dashboard.imports.sheets import Row, is_blank, shown
from dashboard.text import board_import as wording
from dashboard.text import dates, refusals, status
from dashboard.text.history import who

Line = tuple[BoardItem, Mapping[str, Duty]]
"""A requirement's item, and its duties by period code."""


@dataclass(frozen=True)
class Given:
    """What a row says: of an answer or a reason whose column is missing nothing."""

    has_answer: bool
    answer: Answer | None
    has_reason: bool
    reason: str

    def is_untouched(self, token: Token) -> bool:
        """Do the cells hold what they held when the sheet was made?"""
        answer = fingerprint(self.answer.value if self.answer else "")
        return (not self.has_answer or answer == token.prints[0]) and (
            not self.has_reason or fingerprint(bare(self.reason)) == token.prints[1]
        )


def read_duties(table: Table, board: Board, actor: Actor, tally: Tally) -> Iterator[MarkChange]:
    """The changes of a table; what is wrong goes to its margin."""
    lines = _lines(board)
    for row in table.rows:
        try:
            change = _read(table, row, board, lines, actor, tally)
        except Wrong:
            continue
        if change is not None:
            yield change


def _lines(board: Board) -> dict[str, Line]:
    found: dict[str, tuple[BoardItem, dict[str, Duty]]] = {}
    for item in board.items:
        for duty in item.duties:
            line = found.setdefault(duty.requirement.code, (item, {}))
            line[1][duty.period.code] = duty
    return dict(found)


def _read(
    table: Table,
    row: Row,
    board: Board,
    lines: Mapping[str, Line],
    actor: Actor,
    tally: Tally,
) -> MarkChange | None:
    margin, columns = table.margin, table.columns
    line = _line(row, columns, lines, margin)
    if line is None:
        return None
    item, duties = line
    duty = period_in(row, columns.get(Column.PERIOD), duties, board, margin)
    seen_once(tally, duty.key, row, columns[Column.REQUIREMENT], margin)
    given = _given(row, columns, duty, item, margin)
    token = read_token(shown(row.at(columns.get(Column.TOKEN))), 2)
    mark = item.marks.get(duty.key)
    if token is None:
        tally.without_token += 1
    elif given.is_untouched(token):
        tally.stays(token.prints == mark_token(mark).prints)
        return None
    if token is None and given.answer is None:
        tally.stays(True)
        return None
    change = _change(row, columns, item, duty, given, margin)
    if _stands(change):
        tally.stays(True)
        return None
    if refusal := why_not(actor, Action.MARK, item, board, wording.MAY_NOT_MARK):
        raise wrong(row, _answer_place(columns), refusal, margin)
    _require_possible(row, columns, change, token, item, margin)
    return change


def _line(
    row: Row, columns: Mapping[Column, int], lines: Mapping[str, Line], margin: Margin
) -> Line | None:
    place = columns[Column.REQUIREMENT]
    text = text_in(row, place, margin)
    if not text:
        asked = (columns.get(Column.ANSWER), columns.get(Column.REASON))
        if all(is_blank(row.at(column)) for column in asked):
            return None
        message = wording.CODE_MISSING.filled(what=wording.A_REQUIREMENT)
        raise wrong(row, place, message, margin)
    if (line := lines.get(matched_code(text))) is not None:
        return line
    message = wording.UNKNOWN_REQUIREMENT.filled(
        given=shown(text), advice=did_you_mean(nearest_code(text, lines))
    )
    raise wrong(row, place, message, margin)


def _given(
    row: Row, columns: Mapping[Column, int], duty: Duty, item: BoardItem, margin: Margin
) -> Given:
    places = columns.get(Column.ANSWER), columns.get(Column.REASON)
    answer = None if places[0] is None else answer_in(row, places[0], duty, item, margin)
    reason = text_in(row, places[1], margin)
    return Given(places[0] is not None, answer, places[1] is not None, reason)


def _change(
    row: Row,
    columns: Mapping[Column, int],
    item: BoardItem,
    duty: Duty,
    given: Given,
    margin: Margin,
) -> MarkChange:
    mark = item.marks.get(duty.key)
    answer = given.answer if given.has_answer else (mark.answer if mark else None)
    stays = mark is not None and answer is mark.answer
    note = mark.note if mark and stays else ""
    if given.has_reason and answer is Answer.NOT_APPLICABLE:
        note = given.reason
    elif given.has_reason and given.reason and bare(given.reason) != bare(note):
        message = wording.REASON_NOT_READ.filled(answer=wording.NOT_APPLICABLE)
        margin.at(row, columns[Column.REASON], message, Level.WARNING)
    return MarkChange(item.code, duty, mark, answer, note, mark.version if mark else 0)


def _stands(change: MarkChange) -> bool:
    if change.old is None or change.answer is None:
        return change.old is None and change.answer is None
    return change.old.answer is change.answer and bare(change.old.note) == bare(change.note)


def _require_possible(
    row: Row,
    columns: Mapping[Column, int],
    change: MarkChange,
    token: Token | None,
    item: BoardItem,
    margin: Margin,
) -> None:
    place = _answer_place(columns)
    if token is not None and token != mark_token(change.old):
        raise wrong(row, place, _changed_meanwhile(change.duty, change.old), margin)
    if change.answer is None:
        if change.old is not None and change.old.figures is not None:
            raise wrong(row, place, wording.FILLED.filled(what=_name(change.duty)), margin)
        return
    is_confirmed = change.duty.requirement.code in item.confirmed
    try:
        require_answerable(change.duty, change.answer, change.note, is_confirmed)
    except Refused as refused:
        at_reason = refused.reason is Reason.REASON_MISSING
        at = columns.get(Column.REASON, place) if at_reason else place
        raise wrong(row, at, refusals.sentence(refused), margin) from refused


def _answer_place(columns: Mapping[Column, int]) -> int:
    return columns[Column.ANSWER] if Column.ANSWER in columns else columns[Column.REASON]


def _changed_meanwhile(duty: Duty, mark: Mark | None) -> Bilingual:
    if mark is None:
        return wording.CHANGED_BY_SOMEBODY.filled(what=_name(duty), now=status.UNANSWERED)
    return wording.CHANGED_MEANWHILE.filled(
        by=who(mark.by), what=_name(duty), now=status.ANSWER[mark.answer], at=dates.moment(mark.at)
    )


def _name(duty: Duty) -> Bilingual:
    name = dates.period_name(duty.period)
    return Bilingual(f"{duty.requirement.code} {name.th}", f"{duty.requirement.code} {name.en}")
