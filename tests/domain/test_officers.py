"""What holds when the people of a station change."""

from __future__ import annotations

import pytest

from dashboard.domain.officers import (
    NAME_LIMIT,
    officer_name,
    position_name,
    require_somebody_in_charge,
)
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Role

VIEWER, OFFICER, COORDINATOR, COMMANDER = Role


@pytest.mark.parametrize(
    ("leaving", "others", "may"),
    [
        (COMMANDER, [OFFICER], False),
        (COORDINATOR, [VIEWER, OFFICER], False),
        (COMMANDER, [OFFICER, COORDINATOR], True),
        (COORDINATOR, [COMMANDER], True),
        (COMMANDER, [], True),
        (OFFICER, [OFFICER], True),
        (VIEWER, [VIEWER], True),
    ],
)
def test_somebody_stays_in_charge(leaving: Role, others: list[Role], may: bool) -> None:
    if may:
        require_somebody_in_charge("เจ้าหน้าที่ทดสอบ", leaving, others)
        return
    with pytest.raises(Refused) as refused:
        require_somebody_in_charge("เจ้าหน้าที่ทดสอบ", leaving, others)
    assert refused.value.reason is Reason.LAST_IN_CHARGE
    assert refused.value.facts == {"name": "เจ้าหน้าที่ทดสอบ"}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ร.ต.อ.  เจ้าหน้าที่ ทดสอบ ", "ร.ต.อ. เจ้าหน้าที่ ทดสอบ"),
        ("\x00เจ้าหน้าที่\tทดสอบ", "เจ้าหน้าที่ ทดสอบ"),
        ("เจ้าหน้าที่\x0bทด\u200bสอบ\x1b\u202e", "เจ้าหน้าที่ ทดสอบ"),
        ("ก" * NAME_LIMIT, "ก" * NAME_LIMIT),
    ],
)
def test_a_name_is_one_line(typed: str, kept: str) -> None:
    assert officer_name(typed) == position_name(typed) == kept


def test_a_position_may_be_missing_and_may_hold_what_a_name_may_not() -> None:
    assert position_name(" ") == ""
    assert position_name("สว.จร./อก.") == "สว.จร./อก."
