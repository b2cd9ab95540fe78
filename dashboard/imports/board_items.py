"""The items of an edited board: which owners, due months and notes it would change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.board import (
    NEEDED,
    Board,
    BoardItem,
    PlanChange,
    PlanField,
    PlanValue,
    bare,
    matched_code,
)
from dashboard.domain.board_tokens import Token, plan_print, plan_token, plan_value, read_token
from dashboard.domain.duties import catalogue_due, require_possible_due
from dashboard.domain.fiscal import Month
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Actor
from dashboard.imports.board_cells import (
    Wrong,
    did_you_mean,
    due_in,
    nearest_code,
    officers_in,
    sections_in,
    text_in,
    wrong,
)
from dashboard.imports.board_rights import why_not
from dashboard.imports.board_rows import Tally, seen_once
from dashboard.imports.board_tables import OF_ITEMS, Column, Table
from dashboard.imports.problems import Margin
from dashboard.imports.sheets import Row, is_blank, shown
from dashboard.text import board_import as wording
from dashboard.text import board_sheet, refusals
from dashboard.text.board_values import plan_words

FIELD = {
    Column.SECTIONS: PlanField.SECTIONS,
    Column.OFFICERS: PlanField.OFFICERS,
    Column.DUE: PlanField.DUE,
    Column.NOTE: PlanField.NOTE,
}


def read_items(table: Table, board: Board, actor: Actor, tally: Tally) -> Iterator[PlanChange]:
    """The changes of a table; what is wrong goes to its margin."""
    for row in table.rows:
        try:
            item = _item(table, row, board, tally)
        except Wrong:
            continue
        if item is not None:
            yield from _changes(table, row, item, board, actor, tally)


def _item(table: Table, row: Row, board: Board, tally: Tally) -> BoardItem | None:
    place, margin = table.columns[Column.ITEM], table.margin
    text = text_in(row, place, margin)
    if not text:
        if all(is_blank(row.at(table.columns.get(column))) for column in OF_ITEMS):
            return None
        raise wrong(row, place, wording.CODE_MISSING.filled(what=wording.AN_ITEM), margin)
    code = matched_code(text)
    if code not in board.by_code:
        advice = did_you_mean(nearest_code(text, board.by_code))
        message = wording.UNKNOWN_ITEM.filled(given=shown(text), advice=advice)
        raise wrong(row, place, message, margin)
    seen_once(tally, code, row, place, margin)
    return board.by_code[code]


def _changes(
    table: Table,
    row: Row,
    item: BoardItem,
    board: Board,
    actor: Actor,
    tally: Tally,
) -> Iterator[PlanChange]:
    token = read_token(shown(row.at(table.columns.get(Column.TOKEN))), len(PlanField))
    tally.without_token += token is None
    for column, field in FIELD.items():
        place = table.columns.get(column)
        if place is None or (token is None and is_blank(row.at(place))):
            continue
        try:
            given = _value(field, row, place, board, item, table.margin)
            change = _change(field, given, token, item, board, tally)
            if change is not None:
                refuse = partial(wrong, row, place, margin=table.margin)
                _require_possible(change, token, item, board, actor, refuse)
                yield change
        except Wrong:
            continue


def _value(
    field: PlanField, row: Row, place: int, board: Board, item: BoardItem, margin: Margin
) -> PlanValue:
    match field:
        case PlanField.SECTIONS:
            return sections_in(row, place, board, margin)
        case PlanField.OFFICERS:
            return officers_in(row, place, board, item, margin)
        case PlanField.DUE:
            return due_in(row, place, board, margin) or catalogue_due(item.item, board.year)
        case PlanField.NOTE:
            return text_in(row, place, margin)


def _change(
    field: PlanField,
    given: PlanValue,
    token: Token | None,
    item: BoardItem,
    board: Board,
    tally: Tally,
) -> PlanChange | None:
    """The change a cell asks for; None where it was not edited or says what stands already."""
    now = plan_value(item, board, field)
    is_same = _bare(given) == _bare(now)
    if is_same or (token is not None and plan_print(field, given) == _print(token, field)):
        tally.stays(is_same)
        return None
    keeps = field is PlanField.DUE and given == catalogue_due(item.item, board.year)
    return PlanChange(item.code, field, now, given, item.version, keeps)


def _require_possible(
    change: PlanChange,
    token: Token | None,
    item: BoardItem,
    board: Board,
    actor: Actor,
    refuse: Callable[[Bilingual], Wrong],
) -> None:
    field = change.field
    never = wording.MAY_NOT_PLAN.filled(what=board_sheet.FIELD[field])
    if refusal := why_not(actor, NEEDED[field], item, board, never):
        raise refuse(refusal)
    now = plan_token(item, board)
    if token is not None and _print(token, field) != _print(now, field):
        raise refuse(_changed_meanwhile(change, board))
    if isinstance(change.new, Month) and not change.keeps_catalogue:
        try:
            require_possible_due(item.item, board.year, change.new)
        except Refused as refused:
            raise refuse(refusals.sentence(refused)) from refused


def _changed_meanwhile(change: PlanChange, board: Board) -> Bilingual:
    field = board_sheet.FIELD[change.field]
    return wording.CHANGED_BY_SOMEBODY.filled(
        what=Bilingual(f"{field.th} {change.item}", f"{field.en} {change.item}"),
        now=plan_words(change.old, board),
    )


def _print(token: Token, field: PlanField) -> str:
    return token.prints[tuple(PlanField).index(field)]


def _bare(value: PlanValue) -> PlanValue:
    return bare(value) if isinstance(value, str) else value
