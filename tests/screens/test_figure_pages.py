"""Pages of figures: empty, with the sample, with a station's own; periods, table, files."""

from __future__ import annotations

import pytest

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.roles import Role
from dashboard.services.desk import Desk
from dashboard.services.figures import figures_of
from dashboard.services.importing import apply_plan, make_plan
from dashboard.text import figure_page, importing, shell
from tests.cast import OFFICER, VIEWER, Y2570
from tests.screens.conftest import Become
from tests.screens.figuring import FILES, PAGE, bring, values
from tests.screens.visiting import (
    has,
    links,
    markup,
    open_page,
    run,
    text_of,
    undo,
    words,
)

WITH_PAGE = [dataset for dataset in Dataset if dataset is not Dataset.BRIEFINGS]
PERIODIC = [each for each in WITH_PAGE if each not in (Dataset.RISKS, Dataset.SURVEYS)]
SAMPLE = shell.SAMPLE_SHOWN.filled(station="สภ.ทดสอบ").th


@pytest.mark.parametrize("dataset", WITH_PAGE)
def test_an_empty_page_teaches(station: Desk, dataset: Dataset) -> None:
    visit = open_page(dataset.value)
    assert has(visit, "empty")
    assert has(visit, f"template_{dataset}")
    assert has(visit, f"one_row_{dataset}"), "the first row can be typed in here"
    assert not has(visit, f"xlsx_{dataset}")
    assert not visit.get("plotly_chart")


@pytest.mark.parametrize("dataset", WITH_PAGE)
def test_the_sample_comes_and_goes(station: Desk, dataset: Dataset) -> None:
    visit = open_page(dataset.value)
    run(visit.button(key="try_sample").click())
    assert SAMPLE in words(visit)
    assert visit.get("plotly_chart")
    assert figures_of(station, VIEWER, Y2570, dataset).are_sample
    run(visit.button(key="remove_sample").click())
    assert has(visit, "empty")
    undo(visit)
    assert SAMPLE in words(visit)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("dataset", Dataset)
def test_own_figures_show_to_every_role(
    station: Desk, become: Become, dataset: Dataset, role: Role
) -> None:
    bring(station, dataset)
    become(role)
    visit = open_page(PAGE[dataset])
    may_edit = role in (Role.OFFICER, Role.COORDINATOR)
    assert has(visit, f"edit_{dataset}") is may_edit
    assert has(visit, f"one_row_{dataset}") is may_edit
    assert has(visit, f"xlsx_{dataset}"), "whoever sees figures may download them"
    assert SAMPLE not in words(visit)


@pytest.mark.parametrize("dataset", WITH_PAGE)
def test_the_large_view_shows_the_chart_alone(station: Desk, dataset: Dataset) -> None:
    bring(station, dataset)
    visit = open_page(dataset.value, projector="1")
    assert len(visit.get("plotly_chart")) == 1
    assert not has(visit, "figure_table")
    assert not has(visit, "periods")


@pytest.mark.parametrize("dataset", PERIODIC)
def test_the_periods_say_what_is_there_and_lead_to_their_items(
    station: Desk, dataset: Dataset
) -> None:
    bring(station, dataset)
    strip = markup(open_page(dataset.value), "periods")
    # One section of five has told of the month.
    look = "partly" if dataset is Dataset.ACTIVITIES else "done"
    assert strip.count(f'class="part {look}"') == 1
    assert figure_page.AHEAD.th in text_of(strip)
    fed = [query["code"] for page, query in links(strip) if page == "item"]
    assert fed


def test_a_month_that_is_over_is_missing_and_a_nil_month_is_nil(station: Desk) -> None:
    head = FILES[Dataset.PROCUREMENT].splitlines()[0]
    visit = open_page("procurement")
    assert 'class="part overdue"' in markup(visit, "periods"), "October is over"
    bring(station, Dataset.PROCUREMENT, f"{head}\nต.ค. 2569,ไม่มีการจัดซื้อจัดจ้าง,,,\n")
    strip = markup(run(visit), "periods")
    assert 'class="part nil"' in strip
    assert 'class="part overdue"' not in strip


def test_a_month_of_the_strip_filters_the_table(station: Desk) -> None:
    bring(station, Dataset.CASES, FILES[Dataset.CASES] + "พ.ย. 2569,ทรัพย์,วิ่งราว,2,1\n")
    found = links(markup(open_page("cases"), "periods"))
    page, query = next(link for link in found if link[0] == "cases")
    table = text_of(markup(open_page(page, **query), "rows_cases"))
    assert "ลักทรัพย์" in table
    assert "วิ่งราว" not in table


def test_complaints_that_are_asked_for_show_below_their_filter(station: Desk) -> None:
    bring(station, Dataset.COMPLAINTS)
    assert not has(open_page("complaints"), "rows_complaints")
    visit = open_page("complaints", part="corruption")
    assert "ต.ค. 2569" in text_of(markup(visit, "rows_complaints"))


def test_a_line_of_the_budget_stands_with_the_sums_of_its_months(station: Desk) -> None:
    title = "แหล่งเงิน,หมวด,รายการ,แผน ต.ค.,แผน พ.ย.,ใช้จ่าย ต.ค.\n"
    bring(station, Dataset.BUDGET, f"{title}ก,ข,ค,1000,500.25,900\n")
    table = text_of(markup(open_page("budget"), "rows_budget"))
    assert "1,500.25" in table
    assert "900.00" in table


def test_a_page_with_figures_leads_to_the_next_file(station: Desk) -> None:
    bring(station, Dataset.FUND)
    visit = run(open_page("fund").button(key="to_import_fund").click())
    assert visit.query_params["dataset"] == "fund"


def test_the_table_can_be_searched(station: Desk) -> None:
    bring(station, Dataset.CASES, FILES[Dataset.CASES] + "พ.ย. 2569,ทรัพย์,วิ่งราว,2,1\n")
    visit = open_page("cases", q="วิ่ง")
    assert "ลักทรัพย์" not in text_of(markup(visit, "rows_cases"))
    assert figure_page.SHOWN.filled(shown=1, total=2).th in words(visit)
    assert figure_page.NOTHING_FOUND.th in words(open_page("cases", q="ไม่มีคำนี้"))


def test_many_purchases_show_the_latest_month_first(station: Desk) -> None:
    head, row = FILES[Dataset.PROCUREMENT].splitlines()
    lines = [row.replace("ทดสอบ", f"ที่ {number}") for number in range(320)]
    last = row.replace("ต.ค.", "พ.ย.").replace("ทดสอบ", "ของพฤศจิกายน")
    bring(station, Dataset.PROCUREMENT, "\n".join([head, *lines, last]))
    visit = open_page("procurement")
    assert figure_page.SHOWN.filled(shown=1, total=321).th in words(visit)
    visit = open_page("procurement", month="all")
    assert figure_page.AND_MORE.filled(shown=60, count=261).th in words(visit)


def test_imports_are_listed_with_their_file_and_undone(station: Desk) -> None:
    bring(station, Dataset.FUND)
    visit = open_page("fund")
    assert any("ทดสอบ" in each.value for each in visit.markdown)
    keys = [each.key or "" for each in visit.button]
    (key,) = [each for each in keys if each.startswith("undo_import_")]
    entry = key.removeprefix("undo_import_")
    assert has(visit, f"original_{entry}")
    run(visit.button(key=key).click())
    assert values(station, Dataset.FUND) == []
    assert any(figure_page.WAS_UNDONE.th in each.value for each in visit.markdown)
    assert not has(visit, key)


def test_an_import_that_was_undone_is_brought_back(station: Desk) -> None:
    bring(station, Dataset.FUND)
    visit = open_page("fund")
    way_back = next(each for each in visit.button if (each.key or "").startswith("undo_import_"))
    undo(run(way_back.click()))
    assert len(values(station, Dataset.FUND)) == 1
    assert shell.REDONE.th in words(visit)
    undo(visit)
    assert values(station, Dataset.FUND) == []


def test_undoing_an_import_names_the_rows_that_were_edited_since(station: Desk) -> None:
    bring(station, Dataset.CASES, FILES[Dataset.CASES] + "พ.ย. 2569,ทรัพย์,วิ่งราว,2,1\n")
    visit = open_page("cases")
    changed = FILES[Dataset.CASES].replace(",7,4", ",9,4")
    plan = make_plan(station, OFFICER, Y2570, Dataset.CASES, "แก้.csv", changed.encode())
    apply_plan(station, OFFICER, plan)
    run(visit)
    keys = [each.key or "" for each in visit.button]
    first = min(int(key[12:]) for key in keys if key.startswith("undo_import_"))
    run(visit.button(key=f"undo_import_{first}").click())
    assert [row["offence"] for row in values(station, Dataset.CASES)] == ["ลักทรัพย์"]
    assert "ลักทรัพย์" in next(each.value for each in visit.markdown if "ยกเว้น" in each.value)
    undo(visit)
    assert len(values(station, Dataset.CASES)) == 2  # what was taken back can be brought back


def test_a_viewer_cannot_undo_an_import(station: Desk, become: Become) -> None:
    bring(station, Dataset.FUND)
    become(Role.VIEWER)
    visit = open_page("fund")
    assert any("ทดสอบ" in each.value for each in visit.markdown)
    assert not any((each.key or "").startswith("undo_import_") for each in visit.button)


def test_an_item_says_which_figures_answer_it(station: Desk) -> None:
    bring(station, Dataset.PROCUREMENT)
    visit = open_page("item", code="O15")
    sources = markup(visit, "from_figures")
    name = importing.DATASETS[Dataset.PROCUREMENT]
    assert figure_page.FROM_FILE.filled(dataset=name, file="ทดสอบ.csv").th in text_of(sources)
    assert links(sources)[0][0] == "procurement"
    assert not has(open_page("item", code="O1"), "from_figures")


def test_an_item_says_what_the_figures_that_could_answer_it_lack(station: Desk) -> None:
    name = importing.DATASETS[Dataset.COMPLAINTS]
    sources = markup(open_page("item", code="O17"), "from_figures")
    assert figure_page.CAN_ANSWER.filled(dataset=name).th in text_of(sources)
    assert links(sources)[0][0] == "complaints"
    bring(station, Dataset.COMPLAINTS)
    lacks = text_of(markup(open_page("item", code="O17"), "from_figures"))
    assert "พ.ย. 2569" in lacks
    assert "ต.ค. 2569" not in lacks


def test_spending_that_is_missing_stands_beside_a_plan_that_is_there(station: Desk) -> None:
    bring(station, Dataset.BUDGET)
    sources = text_of(markup(open_page("item", code="O12"), "from_figures"))
    assert figure_page.ANSWERS.filled(count=1).th in sources
    assert "พ.ย. 2569" in sources


def test_the_levels_of_risk_are_a_setting(station: Desk) -> None:
    bring(station, Dataset.RISKS)
    visit = open_page("risks")
    low = visit.number_input[0]
    assert [each.value for each in visit.number_input] == [5, 10, 17]
    low.set_value(12)
    (save,) = [each for each in visit.button if each.label == shell.SAVE.th]
    run(save.click())
    assert visit.error, "12, 10, 17 do not rise"
    visit.number_input[0].set_value(3)
    (save,) = [each for each in visit.button if each.label == shell.SAVE.th]
    run(save.click())
    assert [each.value for each in open_page("risks").number_input] == [3, 10, 17]


def test_the_link_of_the_survey_becomes_a_code_to_download(station: Desk) -> None:
    visit = open_page("surveys")
    assert not has(visit, "qr_png")
    field = next(each for each in visit.text_input if each.placeholder == "https://")
    field.set_value("https://itap.example.go.th/eit/1")
    form = next(
        each for each in visit.button if each.label == shell.SAVE.th and "eit_link" in each.form_id
    )
    run(form.click())
    assert has(visit, "qr_png")
    assert has(visit, "qr_svg")
