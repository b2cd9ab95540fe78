"""Which answers the rules allow."""

from __future__ import annotations

import pytest

from dashboard.domain.duties import Duty
from dashboard.domain.fiscal import FiscalYear, Month, Period
from dashboard.domain.marks import Answer, require_answerable
from dashboard.domain.refusals import Reason, Refused
from tests.domain.small_catalogue import line

DONE, NIL, NOT_APPLICABLE = Answer.DONE, Answer.NIL, Answer.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("unclear", "may_be_nil", "answer", "note", "confirmed", "reason"),
    [
        (False, False, DONE, "", False, None),
        (False, True, NIL, "", False, None),
        (False, False, NIL, "", False, Reason.NIL_NOT_ALLOWED),
        (False, False, NOT_APPLICABLE, "เหตุผล", False, None),
        (False, False, NOT_APPLICABLE, "", False, Reason.REASON_MISSING),
        (False, False, NOT_APPLICABLE, " \n", False, Reason.REASON_MISSING),
        (True, False, DONE, "", False, Reason.UNCLEAR_REQUIREMENT),
        (True, True, NIL, "", False, Reason.UNCLEAR_REQUIREMENT),
        (True, False, NOT_APPLICABLE, "เหตุผล", False, Reason.UNCLEAR_REQUIREMENT),
        (True, False, DONE, "", True, None),
    ],
)
def test_which_answers_are_allowed(
    unclear: bool,
    may_be_nil: bool,
    answer: Answer,
    note: str,
    confirmed: bool,
    reason: Reason | None,
) -> None:
    period = Period.year(FiscalYear(2568))
    duty = Duty(line("O1.1", unclear=unclear), period, Month(2024, 12), may_be_nil)
    if reason is None:
        require_answerable(duty, answer, note, confirmed)
        return
    with pytest.raises(Refused) as refused:
        require_answerable(duty, answer, note, confirmed)
    assert (refused.value.reason, refused.value.facts) == (reason, {"requirement": "O1.1"})
