"""Values of a board in words: for its sheet, for a plan, for a refusal."""

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.board import Board, MarkChange, PlanChange, PlanValue
from dashboard.domain.fiscal import Month
from dashboard.domain.marks import Answer
from dashboard.text import board_import as wording
from dashboard.text import board_sheet, dates, status

BETWEEN_NAMES = ", "


def plan_words(value: PlanValue, board: Board) -> Bilingual:
    """Sections, officers, a month or a note as people say it."""
    if isinstance(value, Month):
        return dates.month_and_year(value)
    if isinstance(value, str):
        return Bilingual(value, value) if value else wording.EMPTY
    names = [_name(each, board) for each in value]
    if not names:
        return wording.EMPTY
    return Bilingual(
        BETWEEN_NAMES.join(name.th for name in names), BETWEEN_NAMES.join(name.en for name in names)
    )


def due_words(change: PlanChange, board: Board) -> Bilingual:
    """What a field of a plan becomes."""
    words = plan_words(change.new, board)
    return wording.AS_IN_THE_FORM.filled(month=words) if change.keeps_catalogue else words


def answer_words(answer: Answer | None, reason: str) -> Bilingual:
    """An answer with its reason, or that there is none."""
    if answer is None:
        return status.UNANSWERED
    words = status.ANSWER[answer]
    if not reason:
        return words
    return wording.WITH_REASON.filled(answer=words, reason=reason)


def change_words(
    change: MarkChange | PlanChange, board: Board
) -> tuple[Bilingual, Bilingual, Bilingual, Bilingual]:
    """A change in four parts: of what, which field, what it was, what it becomes."""
    if isinstance(change, PlanChange):
        what = Bilingual(change.item, change.item)
        old, new = plan_words(change.old, board), due_words(change, board)
        return what, board_sheet.FIELD[change.field], old, new
    code, period = change.duty.requirement.code, dates.period_name(change.duty.period)
    what = Bilingual(f"{code} {period.th}", f"{code} {period.en}")
    old = answer_words(change.old.answer, change.old.note) if change.old else status.UNANSWERED
    return what, wording.MARK, old, answer_words(change.answer, change.note)


def _name(value: str | int, board: Board) -> Bilingual:
    if isinstance(value, int):
        label = board.labels.get(value, str(value))
        return Bilingual(label, label)
    found = next((each for each in board.catalogue.sections if each.code == value), None)
    return found.short if found else Bilingual(value, value)
