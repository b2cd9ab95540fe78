"""What people write into the cells of a board: answers, names, months, texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TypeVar

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.board import Board, BoardItem, matched, matched_code
from dashboard.domain.duties import Duty
from dashboard.domain.fiscal import Month, Span
from dashboard.domain.marks import TEXT_LIMIT, Answer
from dashboard.domain.thai_reading import Unreadable, read_month
from dashboard.imports.cells import misread_month
from dashboard.imports.problems import Margin
from dashboard.imports.sheets import CellError, CellValue, Row, Uncalculated, is_blank, shown
from dashboard.text import board_import as wording
from dashboard.text import board_sheet, dates, status

_TICKS = ("✓", "✔", "☑", "✅", "√")
_ANSWERS = {
    matched(words): answer for answer, words in board_sheet.ANSWER_CELL.items() if matched(words)
}
_ANSWERS |= {matched(each): a for a, w in status.ANSWER.items() for each in (w.th, w.en)}
_ANSWERS |= {answer.value.replace("_", ""): answer for answer in Answer}
_NOT_DONE = {matched(status.UNANSWERED.th), matched(status.UNANSWERED.en)}
Key = TypeVar("Key", int, str)

_BETWEEN_NAMES = re.compile(r"[,;،、\n]")


class Wrong(Exception):
    """A cell that cannot be taken; why stands in the margin."""


def text_in(row: Row, column: int | None, margin: Margin) -> str:
    """The text of a cell, without blanks around it; a number or a day as it is shown.

    Raises:
        Wrong: a formula without its result, an error it shows, or a text beyond the limit.
    """
    value = row.at(column)
    if column is None or is_blank(value):
        return ""
    if isinstance(value, Uncalculated):
        raise wrong(row, column, wording.NOT_CALCULATED, margin)
    if isinstance(value, CellError):
        raise wrong(row, column, wording.CELL_ERROR.filled(given=value), margin)
    text = (value if isinstance(value, str) else shown(value)).replace("\r\n", "\n").strip()
    if len(text) > TEXT_LIMIT:
        message = wording.TOO_LONG.filled(length=f"{len(text):,}", limit=f"{TEXT_LIMIT:,}")
        raise wrong(row, column, message, margin)
    return text


def answer_in(row: Row, column: int, duty: Duty, item: BoardItem, margin: Margin) -> Answer | None:
    """The answer in a cell; None where it is empty or says that nothing was done.

    Raises:
        Wrong: it is none of the answers.
    """
    if row.at(column) is True:
        return Answer.DONE
    text = text_in(row, column, margin)
    key = matched(text)
    if text in _TICKS:
        return Answer.DONE
    if not text or key in _NOT_DONE:
        return None
    if item.item.nil_sentence and key == matched(item.item.nil_sentence):
        return Answer.NIL
    if key in _ANSWERS:
        return _ANSWERS[key]
    words = board_sheet.ANSWER_CELL
    expected = [each for each in Answer if each is not Answer.NIL or duty.may_be_nil]
    near = get_close_matches(key, _ANSWERS, 1)
    message = wording.UNKNOWN_ANSWER.filled(
        given=shown(row.at(column)),
        expected=_listed(expected),
        advice=did_you_mean(words[_ANSWERS[near[0]]] if near else ""),
    )
    raise wrong(row, column, message, margin)


def sections_in(row: Row, column: int, board: Board, margin: Margin) -> tuple[str, ...]:
    """Codes of the sections named in a cell, sorted.

    Raises:
        Wrong: one of the names is unknown.
    """
    known = {
        matched(words): section.code
        for section in board.catalogue.sections
        for words in (section.code, *_both(section.name), *_both(section.short))
    }
    shorts = {matched(each.short.th): each.short.th for each in board.catalogue.sections}
    return _named(row, column, known, shorts, wording.UNKNOWN_SECTION, margin)


def officers_in(
    row: Row, column: int, board: Board, item: BoardItem, margin: Margin
) -> tuple[int, ...]:
    """Ids of the officers named in a cell, sorted.

    Raises:
        Wrong: one of the names is unknown, or of somebody who has left and is no owner yet.
    """
    people = {matched(person.label): person for person in board.people}
    labels = {key: person.label for key, person in people.items() if person.active}
    known = {key: person.id for key, person in people.items()}
    found = _named(row, column, known, labels, wording.UNKNOWN_OFFICER, margin)
    for person in board.people:
        if person.id in found and not (person.active or person.id in item.officers):
            raise wrong(row, column, wording.OFFICER_LEFT.filled(given=person.label), margin)
    return found


def due_in(row: Row, column: int, board: Board, margin: Margin) -> Month | None:
    """The month in a cell; None where it is empty.

    Raises:
        Wrong: it is no month, or none of the year.
    """
    value = row.at(column)
    if isinstance(value, str | None) and not text_in(row, column, margin):
        return None
    if isinstance(value, Uncalculated):
        raise wrong(row, column, wording.NOT_CALCULATED, margin)
    try:
        return read_month(value, board.year)
    except Unreadable as unreadable:
        message = misread_month(unreadable, shown(value), board.year)
        raise wrong(row, column, message, margin) from unreadable


def period_in(
    row: Row, column: int | None, duties: Mapping[str, Duty], board: Board, margin: Margin
) -> Duty:
    """Which of a requirement's duties, by period code, a cell names.

    Raises:
        Wrong: it names none of them.
    """
    value = row.at(column)
    if is_blank(value) and len(duties) == 1:
        return next(iter(duties.values()))
    by_name = {matched(words): duty for duty in duties.values() for words in _period_words(duty)}
    found = by_name.get(matched(shown(value))) or _of_month(value, duties, board)
    if found is not None:
        return found
    names = [dates.period_name(duty.period) for duty in duties.values()]
    expected = names[0]
    if len(names) > 1:
        expected = wording.UP_TO.filled(first=names[0], last=names[-1])
    message = wording.UNKNOWN_PERIOD.filled(
        requirement=next(iter(duties.values())).requirement.code,
        given=shown(value),
        expected=expected,
    )
    raise wrong(row, column or 0, message, margin)


def did_you_mean(name: str) -> Bilingual:
    """Advice to be put behind a refusal; nothing without a name."""
    return wording.DID_YOU_MEAN.filled(name=name) if name else Bilingual("", "")


def wrong(row: Row, column: int, message: Bilingual, margin: Margin) -> Wrong:
    """Leave a remark at a cell, and stop reading it."""
    margin.at(row, column, message)
    return Wrong()


def nearest(given: str, names: Mapping[str, str]) -> str:
    """The name that was probably meant, by its bare form; empty where none is near."""
    near = get_close_matches(matched(given), names, 1)
    return names[near[0]] if near else ""


def nearest_code(given: str, codes: Iterable[str]) -> str:
    """The code that was probably meant; empty where none is near."""
    return next(iter(get_close_matches(matched_code(given), list(codes), 1)), "")


def _of_month(value: CellValue, duties: Mapping[str, Duty], board: Board) -> Duty | None:
    """A month that is written otherwise, or that the spreadsheet made a day of."""
    if all(duty.period.span is not Span.MONTH for duty in duties.values()):
        return None
    try:
        return duties.get(str(read_month(value, board.year)))
    except Unreadable:
        return None


def _period_words(duty: Duty) -> Iterable[str]:
    return (*_both(dates.period_name(duty.period)), duty.period.code)


def _named(
    row: Row,
    column: int,
    known: Mapping[str, Key],
    names: Mapping[str, str],
    unknown: Bilingual,
    margin: Margin,
) -> tuple[Key, ...]:
    text = text_in(row, column, margin)
    given = [each.strip() for each in _BETWEEN_NAMES.split(text) if matched(each)]
    strangers = [each for each in given if matched(each) not in known]
    for each in strangers:
        margin.at(
            row, column, unknown.filled(given=each, advice=did_you_mean(nearest(each, names)))
        )
    if strangers:
        raise Wrong
    return tuple(sorted({known[matched(each)] for each in given}))


def _both(words: Bilingual) -> tuple[str, str]:
    return words.th, words.en


def _listed(answers: Iterable[Answer]) -> Bilingual:
    told = [_told(board_sheet.ANSWER_CELL[each], status.ANSWER[each]) for each in answers]
    return Bilingual(", ".join(each.th for each in told), ", ".join(each.en for each in told))


def _told(cell: str, name: Bilingual) -> Bilingual:
    thai = cell if cell == name.th else f"{cell} ({name.th})"
    return Bilingual(thai, f"{cell} ({name.en})")
