"""Editing figures in their table, one row in a form, and a month without any."""

from __future__ import annotations

from decimal import Decimal

import pandas as pd
import pytest

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.shapes import SHAPES
from dashboard.services.desk import Desk
from dashboard.services.figure_edits import Edits, save_rows
from dashboard.services.figures import figures_of
from dashboard.text import figure_editing
from dashboard.ui.figure_values import options_of
from tests.cast import OFFICER, VIEWER, Y2570
from tests.screens.figuring import FILES, PAGE, bring, edit, save, type_into, values
from tests.screens.visiting import alerts, has, markup, open_page, run, text_of, undo, words

OCTOBER = "ต.ค. 2569"


def test_a_cell_is_changed_and_taken_back(station: Desk) -> None:
    bring(station, Dataset.CASES)
    visit = edit(open_page("cases"), Dataset.CASES)
    type_into(visit, Dataset.CASES, {0: {"reported": 9}})
    assert figure_editing.SAVE.filled(count=1).th in words(visit)
    save(visit, Dataset.CASES)
    assert values(station, Dataset.CASES)[0]["reported"] == 9
    undo(visit)
    assert values(station, Dataset.CASES)[0]["reported"] == 7


def test_rows_are_added_and_removed(station: Desk) -> None:
    bring(station, Dataset.CASES)
    visit = edit(open_page("cases"), Dataset.CASES)
    new = {"month": OCTOBER, "group": "ทรัพย์", "offence": "วิ่งราว", "reported": 2, "arrested": 1}
    type_into(visit, Dataset.CASES, added=[new], deleted=[0])
    save(visit, Dataset.CASES)
    (row,) = values(station, Dataset.CASES)
    assert (row["offence"], row["group"], row["arrested"]) == ("วิ่งราว", "2", 1)


@pytest.mark.parametrize("dataset", Dataset)
def test_every_dataset_opens_for_editing_with_its_own_values(
    station: Desk, dataset: Dataset
) -> None:
    """What the grid holds of a row reads back as that row: saving it again changes nothing."""
    bring(station, dataset)
    before = values(station, dataset)
    visit = edit(open_page(PAGE[dataset]), dataset)
    grid = visit.session_state[f"figure_grid_{dataset}"]
    (frame,) = [
        each.value for each in visit.dataframe if set(grid.shape.by_name) <= set(each.value)
    ]
    cells = {
        str(name): None if pd.isna(value) else value
        for name, value in frame.astype(object).iloc[0].items()
        if name in SHAPES[dataset].by_name
    }
    type_into(visit, dataset, {0: cells})
    save(visit, dataset)
    assert not has(visit, f"grid_troubles_{dataset}")
    assert values(station, dataset) == before


def test_what_is_wrong_is_told_by_row_and_column_and_what_was_typed_stays(station: Desk) -> None:
    bring(station, Dataset.ACTIVITIES)
    visit = edit(open_page("activities"), Dataset.ACTIVITIES)
    key = visit.session_state["figure_grid_activities"].key
    type_into(visit, Dataset.ACTIVITIES, {0: {"day": "31 ก.พ. 2570"}})
    save(visit, Dataset.ACTIVITIES)
    told = text_of(markup(visit, "grid_troubles_activities"))
    assert "วันที่" in told
    assert "31 ก.พ. 2570" in told
    assert visit.session_state["figure_grid_activities"].key == key
    assert visit.session_state[key]["edited_rows"], "what was typed is still there"
    assert str(values(station, Dataset.ACTIVITIES)[0]["day"]) == "2026-10-05"


def test_an_activity_pasted_without_a_tick_is_one_without_the_head(station: Desk) -> None:
    visit = edit(open_page("activities"), Dataset.ACTIVITIES)
    told = {"day": "5 ต.ค. 2569", "section": "งานจราจร", "name": "อบรม", "kind": "อื่น ๆ"}
    type_into(visit, Dataset.ACTIVITIES, added=[{**told, "head_took_part": None}])
    save(visit, Dataset.ACTIVITIES)
    assert [row["head_took_part"] for row in values(station, Dataset.ACTIVITIES)] == [False]


def test_the_rules_of_an_import_hold_in_the_table(station: Desk) -> None:
    bring(station, Dataset.COMPLAINTS)
    visit = edit(open_page("complaints"), Dataset.COMPLAINTS)
    type_into(visit, Dataset.COMPLAINTS, {0: {"pending": 8}})
    save(visit, Dataset.COMPLAINTS)
    assert OCTOBER in text_of(markup(visit, "grid_troubles_complaints"))
    assert values(station, Dataset.COMPLAINTS)[0]["pending"] == 1


def test_a_row_without_what_it_needs_is_told(station: Desk) -> None:
    visit = edit(open_page("fund"), Dataset.FUND)
    type_into(visit, Dataset.FUND, added=[{"quarter": "ไตรมาส 4/2569", "carried": 5.5}])
    save(visit, Dataset.FUND)
    told = text_of(markup(visit, "grid_troubles_fund"))
    assert figure_editing.NEW_ROW.filled(number=1).th in told
    assert values(station, Dataset.FUND) == []


def test_baht_keep_their_satang(station: Desk) -> None:
    bring(station, Dataset.FUND)
    visit = edit(open_page("fund"), Dataset.FUND)
    type_into(visit, Dataset.FUND, {0: {"spent": 1234.1}})
    save(visit, Dataset.FUND)
    assert values(station, Dataset.FUND)[0]["spent"] == Decimal("1234.10")


def test_somebody_elses_change_is_never_overwritten(station: Desk) -> None:
    bring(station, Dataset.CASES)
    visit = edit(open_page("cases"), Dataset.CASES)
    type_into(visit, Dataset.CASES, {0: {"reported": 9}})
    table = figures_of(station, VIEWER, Y2570, Dataset.CASES)
    row = table.rows[0].row
    theirs = Edits(changed={row.key: {**row.values, "reported": 30}})
    save_rows(station, OFFICER, Y2570, Dataset.CASES, theirs, table.revision)
    save(visit, Dataset.CASES)
    assert values(station, Dataset.CASES)[0]["reported"] == 30
    assert figure_editing.CHANGED_MEANWHILE.th in "".join(alerts(visit))
    run(visit.button(key="discard_grid_cases").click())
    assert figure_editing.CHANGED_MEANWHILE.th not in "".join(alerts(visit))
    assert visit.session_state["figure_grid_cases"].rows[0].row.values["reported"] == 30


def test_a_purchase_month_without_any_is_a_row_of_its_own(station: Desk) -> None:
    visit = edit(open_page("procurement"), Dataset.PROCUREMENT)
    type_into(visit, Dataset.PROCUREMENT, added=[{"month": OCTOBER, "nil": True}])
    save(visit, Dataset.PROCUREMENT)
    (row,) = values(station, Dataset.PROCUREMENT)
    assert row == {"month": Y2570.months[0], "nil": True}


@pytest.mark.parametrize("dataset", [Dataset.COMPLAINTS, Dataset.PROCUREMENT])
def test_one_press_saves_a_month_without_any(station: Desk, dataset: Dataset) -> None:
    visit = open_page(dataset.value)
    run(visit.button(key="save_nil").click())
    (row,) = values(station, dataset)
    assert row["month"] == Y2570.months[0]
    assert 'class="part nil"' in markup(visit, "periods")
    undo(visit)
    assert values(station, dataset) == []


def test_one_row_is_put_right_in_the_form(station: Desk) -> None:
    visit = open_page("complaints")
    visit.button(key="one_row_complaints").click()
    run(visit)
    for name, value in (("carried", 0), ("received", 4), ("completed", 1)):
        visit.number_input(key=f"form_{name}_new").set_value(value)
    visit.selectbox(key="form_month_new").set_value(OCTOBER)
    visit.button(key="one_row_complaints").click()
    next(each for each in visit.button if "figure_form" in each.form_id).click()
    run(visit)
    (row,) = values(station, Dataset.COMPLAINTS)
    assert (row["received"], row["pending"], row["kind"]) == (4, 3, "corruption")


def test_a_choice_has_a_name_for_every_code() -> None:
    for dataset in Dataset:
        for field in SHAPES[dataset].fields:
            if field.choices:
                names = options_of(dataset, field, Y2570)
                assert len(set(names)) == len(field.choices)
                assert not set(names) & set(field.choices)


def test_a_new_row_starts_in_the_month_that_is_shown(station: Desk) -> None:
    bring(station, Dataset.PROCUREMENT, FILES[Dataset.PROCUREMENT])
    visit = edit(open_page("procurement", month=str(Y2570.months[0])), Dataset.PROCUREMENT)
    assert visit.session_state["figure_grid_procurement"].starts_with["month"] == OCTOBER


def test_a_new_purchase_starts_with_the_agency_of_the_last_one(station: Desk) -> None:
    head, row = FILES[Dataset.PROCUREMENT].splitlines()
    nil = "พ.ย. 2569,ไม่มีการจัดซื้อจัดจ้าง,,,"
    bring(station, Dataset.PROCUREMENT, f"{head},จังหวัด\n{row},ชุมพร\n{nil},\n")
    visit = open_page("procurement")
    run(visit.button(key="one_row_procurement").click())
    assert visit.text_input(key="form_province_new").value == "ชุมพร"
