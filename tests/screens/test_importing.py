"""The import page: what an upload shows, what saving does, and the way back."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.figures.datasets import Dataset
from dashboard.reports.templates import template
from dashboard.services.desk import Desk
from dashboard.services.importing import apply_plan, make_plan
from dashboard.services.samples import load_sample
from dashboard.services.year import year_state
from dashboard.text import files, importing
from dashboard.ui.markdown import plain
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2568, Y2570
from tests.screens.visiting import (
    alerts,
    go,
    has,
    markup,
    open_page,
    run,
    text_of,
    undo,
    words,
)

HEADER = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\n"
GOOD = HEADER + "ต.ค.,0,3,2,1\nพ.ย.,1,0,1,0\n"
MORE = HEADER + "ต.ค.,0,4,2,2\nพ.ย.,2,0,1,1\nธ.ค.,1,0,0,1\n"
BAD = HEADER + "ต.ค.,0,3,2,1\nพ.ย.,1,-1,0,0\n"


def upload(visit: AppTest, content: str | bytes, name: str = "ทดสอบ.csv") -> AppTest:
    data = content if isinstance(content, bytes) else content.encode()
    return run(visit.file_uploader[0].upload(name, data))


def received(desk: Desk) -> int:
    return year_state(desk, VIEWER).complaints.received


def counts(**numbers: int) -> str:
    return importing.COUNTS.filled(
        **({"new": 0, "changed": 0, "same": 0, "errors": 0} | numbers)
    ).th


def test_a_good_file_is_shown_first_and_saved_by_a_click(station: Desk) -> None:
    visit = open_page("imports")
    assert not has(visit, "plan")
    upload(visit, GOOD)
    assert counts(new=2) in words(visit)
    assert "ต.ค. 2569 ทุจริตและประพฤติมิชอบ 0 3 2 1" in text_of(markup(visit, "table_new"))
    assert received(station) == 0, "looking writes nothing"

    run(visit.button(key="apply").click())
    assert received(station) == 3
    saved = importing.SAVED.filled(dataset=importing.DATASETS["complaints"], count=2)
    assert saved.th in words(visit)
    assert not has(visit, "plan"), "the page is ready for the next file"

    undo(visit)
    assert received(station) == 0


def test_a_bad_file_names_its_cell_and_cannot_be_saved(station: Desk) -> None:
    visit = upload(open_page("imports"), BAD)
    assert importing.HAS_ERRORS.filled(count=1).th in alerts(visit)[0]
    problems = text_of(markup(visit, "table_errors"))
    assert "C3" in problems
    assert "-1" in problems
    assert not has(visit, "apply")
    assert received(station) == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("ว่าง.csv", b""),
        ("โปรแกรม.xlsx", b"MZ\x90\x00" + b"\x00" * 100),
        ("เสีย.xlsx", b"PK\x03\x04 broken"),
        ("ภาพ.csv", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50),
        ("ข้อความ.csv", b"hello"),
    ],
)
def test_what_is_no_sheet_is_told_and_nothing_breaks(
    station: Desk, name: str, content: bytes
) -> None:
    visit = upload(open_page("imports"), content, name)
    assert has(visit, "table_errors")
    assert not has(visit, "apply")
    run(visit.button(key="again").click())
    assert not has(visit, "plan")


@pytest.mark.parametrize(
    ("name", "content", "advice"),
    [
        ("เอกสาร.pdf", b"%PDF-1.7", files.A_PDF.th),
        ("โปรแกรม.exe", b"MZ\x90\x00", files.A_PROGRAM.th),
        ("ใหญ่.csv", b"0" * (25 * 1024 * 1024 + 1), "ไม่เกิน 25 MB"),
    ],
)
def test_any_file_is_taken_and_answered_in_thai(
    station: Desk, name: str, content: bytes, advice: str
) -> None:
    visit = open_page("imports")
    assert list(visit.file_uploader[0].proto.type) == []
    upload(visit, content, name)
    assert advice in text_of(markup(visit, "table_errors"))
    assert not has(visit, "apply")


@pytest.mark.parametrize("dataset", Dataset)
def test_an_empty_template_is_said_to_be_empty(station: Desk, dataset: Dataset) -> None:
    visit = upload(
        open_page("imports", dataset=dataset.value), template(dataset, Y2570), "แบบ.xlsx"
    )
    assert alerts(visit) == [f"\n{importing.NOT_FILLED.th}"]
    assert importing.NOTHING_NEW.th not in words(visit)
    assert not has(visit, "apply")


def test_after_saving_the_result_is_one_click_away(station: Desk) -> None:
    visit = open_page("imports")
    assert not has(visit, "result")
    upload(visit, GOOD)
    run(visit.button(key="apply").click())
    link = markup(visit, "result")
    assert 'href="complaints' in link
    assert "ดูผลที่หน้าเรื่องร้องเรียน" in text_of(link)
    undo(visit)
    assert not has(visit, "result")


def test_the_same_file_again_has_nothing_to_save(station: Desk) -> None:
    visit = upload(open_page("imports"), GOOD)
    run(visit.button(key="apply").click())
    upload(visit, GOOD)
    assert counts(same=2) in words(visit)
    assert importing.NOTHING_NEW.th in "".join(alerts(visit))
    assert not has(visit, "apply")


def test_what_would_change_is_shown_field_by_field(station: Desk) -> None:
    visit = upload(open_page("imports"), GOOD)
    run(visit.button(key="apply").click())
    upload(visit, MORE)
    assert counts(new=1, changed=2) in words(visit)
    changed = text_of(markup(visit, "table_changed"))
    assert "ต.ค. 2569 · ทุจริตและประพฤติมิชอบ รับใหม่ 3 4" in changed
    run(visit.button(key="apply").click())
    assert received(station) == 4
    undo(visit)
    assert received(station) == 3


def test_a_plan_that_somebody_overtook_is_made_again(station: Desk) -> None:
    visit = upload(open_page("imports"), GOOD)
    theirs = (HEADER + "ต.ค.,0,4,3,1\n").encode()
    other = make_plan(station, OFFICER, Y2570, Dataset.COMPLAINTS, "อื่น.csv", theirs)
    apply_plan(station, OFFICER, other)
    run(visit.button(key="apply").click())
    assert received(station) == 4, "nothing was saved"
    assert importing.REPLANNED.th in "".join(alerts(visit))
    assert counts(new=1, changed=1) in words(visit), (
        "the plan is the one against the latest figures"
    )
    run(visit.button(key="apply").click())
    assert received(station) == 3


def test_saving_replaces_the_sample_and_says_so_before(station: Desk) -> None:
    load_sample(station, COORDINATOR, Y2570, Dataset.COMPLAINTS)
    visit = upload(open_page("imports"), GOOD)
    assert importing.REPLACES_SAMPLE.th in words(visit)
    run(visit.button(key="apply").click())
    state = year_state(station, VIEWER)
    assert (state.complaints.received, state.complaints_are_sample) == (3, False)


def test_figures_go_to_the_year_that_is_shown(station: Desk) -> None:
    visit = upload(open_page("imports", year="2568"), GOOD)
    run(visit.button(key="apply").click())
    assert year_state(station, VIEWER, Y2568).complaints.received == 3
    assert received(station) == 0


def test_a_plan_does_not_follow_to_another_year_or_dataset(station: Desk) -> None:
    visit = upload(open_page("imports"), GOOD)
    assert has(visit, "plan")
    go(visit, "imports", dataset="budget")
    assert not has(visit, "plan")
    go(visit, "imports", year="2568")
    assert not has(visit, "plan")


def test_a_budget_is_imported_too(station: Desk) -> None:
    visit = open_page("imports", dataset="budget")
    upload(visit, 'แหล่งเงิน,หมวด,รายการ,แผน ต.ค.\nก,ข,ค,"1,234.50"\n')
    assert "1,234.50" in text_of(markup(visit, "table_new"))
    run(visit.button(key="apply").click())
    assert len(year_state(station, VIEWER).budget) == 1
    undo(visit)
    assert year_state(station, VIEWER).budget == ()


def test_a_hostile_file_name_stays_text(station: Desk) -> None:
    name = "[x](http://x) **y** <b>.csv"
    visit = upload(open_page("imports"), GOOD, name)
    assert any(plain(name) in each.value for each in visit.markdown)


def test_a_hostile_cell_stays_text(station: Desk) -> None:
    visit = upload(open_page("imports"), HEADER + "<script>alert(1)</script>,0,3,2,1\n")
    assert "<script>" not in markup(visit, "table_errors")
    assert "&lt;script&gt;" in markup(visit, "table_errors")


@pytest.mark.parametrize("dataset", ["nothing", "", "BUDGET"])
def test_an_unknown_dataset_in_the_address_is_complaints(station: Desk, dataset: str) -> None:
    assert has(open_page("imports", dataset=dataset), "template_complaints")
