"""What a person may say of a file: its sheet, its columns, its month; and every dataset's file."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

from dashboard.domain.figures.datasets import Dataset
from dashboard.services.desk import Desk
from dashboard.text import importing
from dashboard.text.hidden import WITH_HIDDEN
from tests.screens.figuring import FILES, bring, values
from tests.screens.visiting import alerts, has, markup, open_page, run, text_of, undo, words


def upload(visit: AppTest, content: bytes | str, name: str = "ทดสอบ.csv") -> AppTest:
    data = content if isinstance(content, bytes) else content.encode()
    return run(visit.file_uploader[0].upload(name, data))


def choice(visit: AppTest, label: str) -> Selectbox[Any]:
    return next(each for each in visit.selectbox if label in each.label)


def workbook(**sheets: Sequence[Sequence[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


HEAD = ["เดือน", "กลุ่มความผิด", "ฐานความผิด", "รับแจ้ง", "จับกุม"]


@pytest.mark.parametrize("dataset", Dataset)
def test_a_file_of_every_dataset_is_saved_and_taken_back(station: Desk, dataset: Dataset) -> None:
    visit = upload(open_page("imports", dataset=dataset.value), FILES[dataset])
    assert has(visit, "table_new")
    run(visit.button(key="apply").click())
    assert len(values(station, dataset)) == 1
    undo(visit)
    assert values(station, dataset) == []


def test_a_sheet_can_be_chosen(station: Desk) -> None:
    content = workbook(
        หนึ่ง=[HEAD, ["ต.ค. 2569", "ทรัพย์", "ลักทรัพย์", 7, 4]],
        สอง=[HEAD, ["พ.ย. 2569", "ทรัพย์", "วิ่งราว", 2, 1]],
    )
    visit = upload(open_page("imports", dataset="cases"), content, "สองแผ่น.xlsx")
    assert "วิ่งราว" in text_of(markup(visit, "table_new"))
    run(choice(visit, importing.SHEET.th).set_value("หนึ่ง"))
    assert "วิ่งราว" not in text_of(markup(visit, "table_new"))
    run(visit.button(key="apply").click())
    assert [row["offence"] for row in values(station, Dataset.CASES)] == ["ลักทรัพย์"]


def test_a_header_without_a_known_title_is_matched_by_hand(station: Desk) -> None:
    content = "สถิติ\nช่วง,กอง,ข้อหาหลัก,แจ้งมา,ได้ตัว\nต.ค. 2569,ทรัพย์,ลักทรัพย์,7,4\n"
    visit = upload(open_page("imports", dataset="cases"), content)
    assert not has(visit, "apply")
    fields = ("month", "group", "offence", "reported", "arrested")
    for title, field in zip(("ช่วง", "กอง", "ข้อหาหลัก", "แจ้งมา", "ได้ตัว"), fields, strict=True):
        run(choice(visit, title).set_value(field))
    run(visit.button(key="apply").click())
    assert [row["arrested"] for row in values(station, Dataset.CASES)] == [4]


def test_of_a_title_that_stands_twice_one_is_matched_anew(station: Desk) -> None:
    content = "วันที่,เรื่อง,จำนวนผู้เข้าร่วม,ผู้เข้าร่วม\n2 พ.ย. 2569,คำถาม,20,ทุกสายงาน\n"
    visit = upload(open_page("imports", dataset="briefings"), content)
    assert not has(visit, "apply")
    run(choice(visit, "D1").set_value("who"))
    run(visit.button(key="apply").click())
    assert values(station, Dataset.BRIEFINGS)[0]["who"] == "ทุกสายงาน"


def test_a_wrong_cell_asks_nothing_about_columns(station: Desk) -> None:
    content = "ลำดับ,เดือน,กลุ่มความผิด,ฐานความผิด,รับแจ้ง,จับกุม\n1,ต.ค. 2569,ทรัพย์,ลักทรัพย์,-7,4\n"
    visit = upload(open_page("imports", dataset="cases"), content)
    assert not has(visit, "apply")
    mapping = next(each for each in visit.expander if "5" in each.label)
    assert not mapping.proto.expanded
    content = content.replace("รับแจ้ง", "ยอดก")
    visit = upload(open_page("imports", dataset="cases"), content)
    assert next(each for each in visit.expander if "4" in each.label).proto.expanded


def test_a_column_is_matched_by_hand_and_remembered(station: Desk) -> None:
    content = "เดือน,กลุ่มความผิด,ฐานความผิด,ยอดก,จับกุม\nต.ค. 2569,ทรัพย์,ลักทรัพย์,7,4\n"
    visit = upload(open_page("imports", dataset="cases"), content)
    assert not has(visit, "apply")
    run(choice(visit, "ยอดก").set_value("reported"))
    assert has(visit, "apply"), alerts(visit)
    run(visit.button(key="apply").click())
    assert values(station, Dataset.CASES)[0]["reported"] == 7

    later = content.replace("ต.ค.", "พ.ย.")
    visit = upload(open_page("imports", dataset="cases"), later, "เดือนต่อมา.csv")
    assert has(visit, "apply"), "the station chose it before"


def test_a_file_that_names_no_month_asks_for_it(station: Desk) -> None:
    content = "กลุ่มความผิด,ฐานความผิด,รับแจ้ง,จับกุม\nทรัพย์,ลักทรัพย์,7,4\n"
    visit = upload(open_page("imports", dataset="cases"), content)
    assert not has(visit, "apply")
    month = choice(visit, importing.MONTH_OF_FILE.th)
    run(month.select_index(2))
    run(visit.button(key="apply").click())
    assert values(station, Dataset.CASES)[0]["month"].number == 11


def test_quarters_are_spread_only_when_somebody_says_so(station: Desk) -> None:
    content = "แหล่งเงิน,หมวด,รายการ,แผน ไตรมาส 1\nก,ข,ค,100.00\n"
    visit = upload(open_page("imports", dataset="budget"), content)
    assert not has(visit, "apply")
    (spread,) = [each for each in visit.checkbox if each.label == importing.SPREAD.th]
    run(spread.check())
    run(visit.button(key="apply").click())
    row = values(station, Dataset.BUDGET)[0]
    assert [str(row[f"planned_{month}"]) for month in (10, 11, 12)] == ["33.33", "33.33", "33.34"]


def test_a_file_that_was_applied_says_so(station: Desk) -> None:
    bring(station, Dataset.CASES)
    visit = upload(open_page("imports", dataset="cases"), FILES[Dataset.CASES])
    assert "นำเข้าแล้วโดย" in "".join(alerts(visit))


def test_the_faulty_cells_can_be_downloaded(station: Desk) -> None:
    visit = upload(open_page("imports", dataset="cases"), FILES[Dataset.CASES].replace(",7", ",-7"))
    assert has(visit, "table_errors")
    assert has(visit, "faulty_copy")
    visit = upload(open_page("imports", dataset="cases"), b"MZ\x90\x00", "โปรแกรม.xlsx")
    assert has(visit, "table_errors")
    assert not has(visit, "faulty_copy"), "there is no cell to mark"


def test_a_register_of_cases_is_counted_and_not_kept(station: Desk) -> None:
    content = (
        "ลำดับ,วันที่รับเรื่อง,วันที่แล้วเสร็จ,สถานะ\n"
        "1,5/10/2569,20/10/2569,แล้วเสร็จ\n2,12/10/2569,,อยู่ระหว่างดำเนินการ\n"
    )
    visit = upload(open_page("imports", dataset="complaints"), content)
    assert importing.IS_COUNTED.th in "".join(alerts(visit))
    run(visit.button(key="apply").click())
    row = values(station, Dataset.COMPLAINTS)[0]
    assert (row["received"], row["completed"], row["pending"]) == (2, 1, 1)
    assert not any(
        (each.key or "").startswith("original_") for each in visit.get("download_button")
    )


def test_the_board_comes_in_the_same_way(station: Desk) -> None:
    visit = open_page("imports", dataset="board")
    assert visit.file_uploader
    assert importing.BOARD.th in words(visit)


def test_hidden_rows_are_read_when_they_are_asked_for(station: Desk) -> None:
    book = openpyxl.load_workbook(
        BytesIO(
            workbook(
                หนึ่ง=[
                    HEAD,
                    ["ต.ค. 2569", "ทรัพย์", "ลักทรัพย์", 7, 4],
                    ["พ.ย. 2569", "ทรัพย์", "วิ่งราว", 2, 1],
                ]
            )
        )
    )
    book.worksheets[0].row_dimensions[3].hidden = True
    content = BytesIO()
    book.save(content)
    visit = upload(open_page("imports", dataset="cases"), content.getvalue(), "ซ่อน.xlsx")
    assert "วิ่งราว" not in text_of(markup(visit, "table_new"))
    run(next(box for box in visit.checkbox if box.label == WITH_HIDDEN.th).check())
    assert "วิ่งราว" in text_of(markup(visit, "table_new"))
    run(visit.button(key="apply").click())
    assert len(values(station, Dataset.CASES)) == 2
