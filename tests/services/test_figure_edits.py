"""Tables edited on the screen: the rules of an import, and nobody's work overwritten."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import NIL, Values
from dashboard.domain.figures.rules import Code
from dashboard.domain.fiscal import Month
from dashboard.domain.history import Deed
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import Desk
from dashboard.services.figure_edits import Edits, save_rows
from dashboard.services.figures import figures_of
from dashboard.services.history import recent
from dashboard.services.samples import load_sample
from dashboard.services.views import Change
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2570

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
EGP = "ไม่ต้องดำเนินการผ่านระบบ e-GP"


def purchase(name: str, month: Month = OCTOBER, **more: object) -> Values:
    return {"month": month, "name": name, "egp": EGP, **more}  # type: ignore[dict-item]


def save(desk: Desk, edits: Edits, dataset: Dataset = Dataset.PROCUREMENT) -> Change:
    seen = figures_of(desk, VIEWER, Y2570, dataset).revision
    return save_rows(desk, OFFICER, Y2570, dataset, edits, seen)


def rows(desk: Desk, dataset: Dataset = Dataset.PROCUREMENT) -> dict[str, Values]:
    found = figures_of(desk, VIEWER, Y2570, dataset).rows
    return {stored.row.key: stored.row.values for stored in found}


def test_rows_are_added_changed_and_removed_in_one_entry(any_desk: Desk) -> None:
    save(any_desk, Edits(added=[purchase("ก"), purchase("ข"), purchase("ค")]))
    first, second, third = rows(any_desk)
    price = {"agreed_price": Decimal("99.50")}
    change = save(
        any_desk,
        Edits([purchase("ง")], {second: {**rows(any_desk)[second], **price}}, [third]),
    )
    assert change.count == 3
    assert [values["name"] for values in rows(any_desk).values()] == ["ก", "ข", "ง"]
    assert rows(any_desk)[second]["agreed_price"] == Decimal("99.50")
    assert first in rows(any_desk)
    entry = recent(any_desk, VIEWER, Y2570, 1)[0]
    assert entry.action is Deed.EDIT_FIGURES
    assert {name: entry.after[name] for name in ("added", "changed", "removed")} == {
        "added": 1,
        "changed": 1,
        "removed": 1,
    }


def test_a_row_that_gets_another_key_keeps_its_place(any_desk: Desk) -> None:
    save(any_desk, Edits(added=[purchase("ก"), purchase("ข")]))
    first, _ = rows(any_desk)
    save(any_desk, Edits(changed={first: purchase("ใหม่")}))
    assert [values["name"] for values in rows(any_desk).values()] == ["ใหม่", "ข"]


def test_purchases_may_be_alike(any_desk: Desk) -> None:
    save(any_desk, Edits(added=[purchase("ก"), purchase("ก")]))
    save(any_desk, Edits(added=[purchase("ก")]))
    assert len(rows(any_desk)) == 3
    first, second, _ = rows(any_desk)
    save(any_desk, Edits(removed=[first]))
    save(any_desk, Edits(changed={second: purchase("ก", vendor="ร้าน")}))
    assert rows(any_desk)[second]["vendor"] == "ร้าน"


def test_very_long_keys_are_told_apart(any_desk: Desk) -> None:
    name = "ซื้อ" * 249
    save(any_desk, Edits(added=[purchase(f"{name}1"), purchase(f"{name}2")]))
    assert [str(values["name"])[-1] for values in rows(any_desk).values()] == ["1", "2"]


def test_what_stands_already_writes_nothing(desk: Desk) -> None:
    save(desk, Edits(added=[purchase("ก")]))
    ((key, values),) = rows(desk).items()
    assert save(desk, Edits(changed={key: {**values, "vendor": ""}})) == Change(None, 0)


@pytest.mark.parametrize(
    ("added", "code", "field"),
    [
        ({"month": OCTOBER}, Code.MISSING, "name"),
        (purchase("ก", agreed_price=Decimal("-1")), Code.OUT_OF_RANGE, "agreed_price"),
        (purchase("ก", agreed_price="1"), Code.WRONG_FORM, "agreed_price"),
        (purchase("ก", month=Month(2025, 10)), Code.OUTSIDE_YEAR, "month"),
        (purchase("ก" * 1001), Code.TOO_LONG, "name"),
    ],
)
def test_a_faulty_row_is_refused_with_the_cell(
    desk: Desk, added: Values, code: Code, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        save(desk, Edits(added=[purchase("ข"), added]))
    assert refused.value.reason is Reason.ROWS_FAULTY
    problems = refused.value.facts["problems"]
    assert isinstance(problems, tuple)
    assert (code, field) in [(problem.code, problem.field) for problem in problems]
    assert rows(desk) == {}


def test_a_month_is_not_nil_with_purchases(desk: Desk) -> None:
    save(desk, Edits(added=[purchase("ก")]))
    save(desk, Edits(added=[{"month": NOVEMBER, NIL: True}]))
    with pytest.raises(Refused) as refused:
        save(desk, Edits(added=[{"month": OCTOBER, NIL: True}]))
    assert refused.value.reason is Reason.ROWS_FAULTY


def test_a_row_is_not_there_twice(desk: Desk) -> None:
    row: Values = {"month": OCTOBER, "group": "1", "offence": "ก", "reported": 1, "arrested": 1}
    save(desk, Edits(added=[row]), Dataset.CASES)
    with pytest.raises(Refused) as refused:
        save(desk, Edits(added=[{**row, "reported": 2}]), Dataset.CASES)
    problems = refused.value.facts["problems"]
    assert isinstance(problems, tuple)
    assert [problem.code for problem in problems] == [Code.TWICE]


def test_two_people_edit_different_rows_of_a_table(any_desk: Desk) -> None:
    save(any_desk, Edits(added=[purchase("ก"), purchase("ข")]))
    table = figures_of(any_desk, VIEWER, Y2570, Dataset.PROCUREMENT)
    first, second = (stored.row for stored in table.rows)
    for row, vendor in ((first, "ร้าน 1"), (second, "ร้าน 2")):
        edits = Edits(changed={row.key: {**row.values, "vendor": vendor}})
        save_rows(any_desk, OFFICER, Y2570, Dataset.PROCUREMENT, edits, table.revision)
    assert [values["vendor"] for values in rows(any_desk).values()] == ["ร้าน 1", "ร้าน 2"]


@pytest.mark.parametrize("removes", [True, False])
def test_nobody_overwrites_a_row_they_have_not_seen(any_desk: Desk, removes: bool) -> None:
    save(any_desk, Edits(added=[purchase("ก")]))
    table = figures_of(any_desk, VIEWER, Y2570, Dataset.PROCUREMENT)
    row = table.rows[0].row
    theirs = Edits(removed=[row.key]) if removes else Edits(changed={row.key: purchase("ข")})
    save(any_desk, theirs)
    before = rows(any_desk)
    mine = Edits(changed={row.key: {**row.values, "vendor": "ร้าน"}})
    with pytest.raises(Refused) as refused:
        save_rows(any_desk, OFFICER, Y2570, Dataset.PROCUREMENT, mine, table.revision)
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    assert rows(any_desk) == before


def test_what_is_typed_into_a_sample_stays_one(desk: Desk) -> None:
    load_sample(desk, COORDINATOR, Y2570, Dataset.PROCUREMENT)
    save(desk, Edits(added=[purchase("ก")]))
    assert figures_of(desk, VIEWER, Y2570, Dataset.PROCUREMENT).are_sample


def test_a_text_is_kept_as_an_import_keeps_it(desk: Desk) -> None:
    save(desk, Edits(added=[purchase("=ซื้อ\x0bโต๊ะ\x1b \u202eก\u200b\n")]))
    (values,) = rows(desk).values()
    assert values["name"] == "=ซื้อ โต๊ะ ก"
