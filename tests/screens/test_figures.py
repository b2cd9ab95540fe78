"""Complaints and budget: empty, sample, removed; the sentence of a year without complaints."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.figures.datasets import Dataset
from dashboard.services.desk import Desk
from dashboard.services.importing import apply_plan, make_plan
from dashboard.services.year import year_state
from dashboard.text import amounts, budget, complaints, dates, overview, shell, status
from dashboard.text.figure_choices import choice_name
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2570
from tests.screens.visiting import (
    alerts,
    has,
    markup,
    open_page,
    run,
    text_of,
    undo,
    words,
)

HEADER = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\n"
PAGES = [("complaints", complaints.EMPTY_TITLE), ("budget", budget.EMPTY_TITLE)]
SAMPLE = shell.SAMPLE_SHOWN.filled(station="สภ.ทดสอบ").th


def bring(desk: Desk, dataset: Dataset, content: str) -> None:
    plan = make_plan(desk, OFFICER, Y2570, dataset, "ทดสอบ.csv", content.encode())
    assert not plan.plan.errors, plan.plan.errors
    apply_plan(desk, COORDINATOR, plan)


def charts(visit: AppTest) -> Sequence[dict[str, object]]:
    return [json.loads(chart.proto.spec) for chart in visit.get("plotly_chart")]


@pytest.mark.parametrize("address", ["complaints", "budget"])
def test_an_empty_page_teaches_and_the_sample_comes_and_goes(station: Desk, address: str) -> None:
    title = dict(PAGES)[address].th
    visit = open_page(address)
    assert title in words(visit)
    assert has(visit, f"template_{address}")
    assert charts(visit) == []

    run(visit.button(key="try_sample").click())
    assert title not in words(visit)
    assert SAMPLE in words(visit)
    assert shell.SAMPLE_LOADED.th in words(visit)
    assert len(charts(visit)) == 1

    run(visit.button(key="remove_sample").click())
    assert title in words(visit)
    assert SAMPLE not in words(visit)
    undo(visit)
    assert SAMPLE in words(visit)


@pytest.mark.parametrize("address", ["complaints", "budget"])
def test_adding_the_sample_can_be_undone(station: Desk, address: str) -> None:
    visit = open_page(address)
    run(visit.button(key="try_sample").click())
    undo(visit)
    assert dict(PAGES)[address].th in words(visit)
    assert shell.UNDONE.th in words(visit)


@pytest.mark.parametrize("address", ["complaints", "budget", "imports"])
def test_a_sample_is_labelled_wherever_it_shows(station: Desk, address: str) -> None:
    for page in ("complaints", "budget"):
        run(open_page(page).button(key="try_sample").click())
    assert SAMPLE in words(open_page(address, dataset="budget"))
    assert text_of(markup(open_page(), "briefs")).count(status.SAMPLE.th) == 2


def test_a_sample_that_is_not_needed_any_more_is_refused(station: Desk) -> None:
    visit = open_page("complaints")
    bring(station, Dataset.COMPLAINTS, HEADER + "ต.ค.,0,3,2,1\n")
    run(visit.button(key="try_sample").click())
    assert alerts(visit)[0].startswith(shell.REFUSED_TITLE.th)
    assert year_state(station, VIEWER).complaints.received == 3
    assert SAMPLE not in words(visit)


def test_the_figures_of_the_year_stand_in_headline_and_table(station: Desk) -> None:
    bring(station, Dataset.COMPLAINTS, HEADER + "ต.ค.,0,3,2,1\nพ.ย.,1,1,0,2\n")
    visit = open_page("complaints")
    totals = complaints.TOTALS.filled(received=4, completed=2, pending=2)
    assert totals.th in text_of(markup(visit, "headline_text"))
    share = amounts.percent(year_state(station, VIEWER).complaints.share_closed)
    assert share.th == "ร้อยละ 50.0"
    assert complaints.SHARE_CLOSED.filled(share=share).th in text_of(markup(visit, "headline_text"))
    table = text_of(markup(visit, "complaints_table"))
    assert "ต.ค. 2569 0 3 2 1" in table
    assert "พ.ย. 2569 1 1 0 2" in table
    assert f"{complaints.TOTAL.th} 0 4 2 2" in table
    assert visit.get("plotly_chart")[0].proto.alt == complaints.CHART_ALT.th


def test_a_year_without_complaints_says_the_official_sentence(station: Desk) -> None:
    bring(station, Dataset.COMPLAINTS, HEADER + "ต.ค.,0,0,0,0\nพ.ย.,0,0,0,0\n")
    visit = open_page("complaints")
    (told,) = visit.success
    assert told.proto.title == "ไม่มีเรื่องร้องเรียน"
    october, november = (dates.month_and_year(month) for month in Y2570.months[:2])
    assert told.value == complaints.NIL_FROM_TO.filled(first=october, last=november).th
    assert charts(visit) == []
    assert overview.COMPLAINTS_NIL.filled(month=dates.month_name(Y2570.months[1])).th in text_of(
        markup(open_page(), "briefs")
    )


def test_kinds_stand_apart_and_the_sentence_is_about_corruption_alone(station: Desk) -> None:
    kinds = "เดือน,ประเภทเรื่อง,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\n"
    bring(station, Dataset.COMPLAINTS, kinds + "ต.ค.,ทุจริต,0,0,0,0\nต.ค.,ทั่วไป,0,4,1,3\n")
    visit = open_page("complaints")
    (told,) = visit.success
    assert told.proto.title == "ไม่มีเรื่องร้องเรียน"
    shown = text_of(markup(visit, "complaint_kinds"))
    assert f"{choice_name(Dataset.COMPLAINTS, 'kind', 'corruption').th} 0 0 0 0" in shown
    assert f"{choice_name(Dataset.COMPLAINTS, 'kind', 'general').th} 0 4 1 3" in shown
    assert charts(visit)


def test_the_official_sentence_stays_thai_in_english(station: Desk) -> None:
    bring(station, Dataset.COMPLAINTS, HEADER + "ต.ค.,0,0,0,0\n")
    (told,) = open_page("complaints", lang="en").success
    assert told.proto.title == "ไม่มีเรื่องร้องเรียน"


def test_complaints_that_are_carried_over_are_not_nil(station: Desk) -> None:
    bring(station, Dataset.COMPLAINTS, HEADER + "ต.ค.,2,0,0,2\n")
    visit = open_page("complaints")
    assert not visit.success
    assert len(charts(visit)) == 1


BUDGET = (
    "แหล่งเงิน,หมวด,รายการ,แผนทั้งปี,แผน ต.ค.,แผน พ.ย.,ใช้จ่าย ต.ค.,ปัญหา/อุปสรรค\n"
    "แหล่งทดสอบ,หมวดทดสอบ,รายการ <b>ก</b>,1500.00,1000.00,500.00,{spent},รอ <i>โอน</i>\n"
)


@pytest.mark.parametrize(
    ("spent", "standing", "variance"),
    [
        ("1000.00", "on_plan", "0.00"),
        ("799.99", "behind", "−200.01"),
        ("1500.01", "overspent", "+500.01"),
    ],
)
def test_spending_is_judged_against_plan_and_only_overspending_is_red(
    station: Desk, spent: str, standing: str, variance: str
) -> None:
    bring(station, Dataset.BUDGET, BUDGET.format(spent=spent))
    visit = open_page("budget")
    table = markup(visit, "budget_table")
    assert f'class="state {standing}"' in table
    assert variance in text_of(table)
    assert "แหล่งทดสอบ" in text_of(table)
    assert ('class="bad nowrap"' in markup(visit, "headline_text")) is (standing == "overspent")


@pytest.mark.parametrize("address", ["complaints", "budget"])
def test_every_figure_of_a_table_carries_its_heading(station: Desk, address: str) -> None:
    """On a phone a row is a block, and its figures stand under headings of their own."""
    bring(station, Dataset.COMPLAINTS, HEADER + "ต.ค.,0,3,2,1\n")
    bring(station, Dataset.BUDGET, BUDGET.format(spent="1000.00"))
    html = markup(open_page(address), f"{address}_table")
    headings = [text_of(each) for each in re.findall(r"<th [^>]*>(.*?)</th>", html)]
    for row in re.findall(r"<tr[^>]*>\s*<td.*?</tr>", html, re.S):
        assert re.findall(r'data-label="([^"]*)"', row) == headings[1:]


def test_a_plan_without_spending_says_so(station: Desk) -> None:
    bring(station, Dataset.BUDGET, BUDGET.format(spent=""))
    visit = open_page("budget")
    assert budget.PLANNED_ONLY.filled(plan="1,500").th in words(visit)
    assert "ร้อยละ" not in text_of(markup(visit, "budget_table"))


def test_what_a_sheet_says_stays_text(station: Desk) -> None:
    bring(station, Dataset.BUDGET, BUDGET.format(spent="1"))
    obstacles = markup(open_page("budget"), "obstacles")
    assert "&lt;b&gt;ก&lt;/b&gt;" in obstacles
    assert "รอ &lt;i&gt;โอน&lt;/i&gt;" in obstacles


def test_figures_of_one_year_do_not_show_in_another(station: Desk) -> None:
    bring(station, Dataset.COMPLAINTS, HEADER + "ต.ค.,0,3,2,1\n")
    assert complaints.EMPTY_TITLE.th in words(open_page("complaints", year="2568"))
