"""Marks: an officer's answer to a duty (การบันทึกผล)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dashboard.domain.duties import Duty, DutyKey
from dashboard.domain.refusals import Reason, Refused

TEXT_LIMIT = 4000
"""Characters of a note, a reason or a confirmed wording."""


class Answer(StrEnum):
    """How a duty was answered."""

    DONE = "done"
    NIL = "nil"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True)
class FiguresSource:
    """Where figures that answer a duty came from: an entry of the history, and its file.

    ``file_name`` is empty where they were typed into a table.
    """

    entry_id: int
    file_name: str


@dataclass(frozen=True)
class Mark:
    """An answer as it stands: who gave it, when (UTC), and which version of it this is.

    ``note`` is the reason where the answer is that the duty does not apply. An answer that
    ``figures`` give is computed, never stored; its version is 0, as if there were no mark.
    """

    key: DutyKey
    answer: Answer
    note: str
    by: str
    at: datetime
    version: int
    figures: FiguresSource | None = None


def require_answerable(duty: Duty, answer: Answer, note: str, confirmed: bool) -> None:
    """Refuse an answer the rules do not allow.

    A line whose official wording is lost is never done before it was confirmed; the nil
    sentence answers only the lines it was written for; "not applicable" needs a reason.

    Raises:
        Refused: with the reason and the duty's code.
    """
    code = duty.requirement.code
    if duty.requirement.unclear and not confirmed:
        raise Refused(Reason.UNCLEAR_REQUIREMENT, requirement=code)
    if answer is Answer.NIL and not duty.may_be_nil:
        raise Refused(Reason.NIL_NOT_ALLOWED, requirement=code)
    if answer is Answer.NOT_APPLICABLE and not note.strip():
        raise Refused(Reason.REASON_MISSING, requirement=code)
