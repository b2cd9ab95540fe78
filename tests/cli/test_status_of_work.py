"""``status``: marks, owners, reviews and findings, as JSON and as a table."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from dashboard.domain.duties import DutyKey
from dashboard.domain.marks import Answer
from dashboard.domain.reviews import Step
from dashboard.reports.sample_files import sample_pdf
from dashboard.services.attaching import attach_file
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import assign
from dashboard.services.proof import Proof
from dashboard.services.reviewing import review_item
from dashboard.services.year import year_state
from dashboard.text import board, command_line, dates
from tests.cast import (
    APPROVER,
    COORDINATOR,
    OFFICER,
    VIEWER,
    Y2568,
    Y2570,
    ask_for_reviews,
    duties,
)
from tests.cli.running import Run, answer
from tests.cli.test_status import CATALOGUE, CODES, items
from tests.text.wordings import has_thai


def test_marks_and_owners_show(run: Run, desk: Desk) -> None:
    october = [duty.key for duty in duties("O4") if duty.period.code == "2026-10"]
    wanted = [Wanted(duty.key, Answer.DONE) for duty in duties("O1")]
    wanted += [Wanted(key, Answer.DONE) for key in october]
    ask_for_reviews(desk, False)
    mark(desk, OFFICER, Y2570, wanted)
    version = year_state(desk, VIEWER).item("O1").version
    assign(desk, COORDINATOR, Y2570, "O1", ["traffic"], [2], version)

    found = answer(run("status", "--format", "json"))
    assert found["summary"]["complete"] == 1
    one, four = items(found)["O1"], items(found)["O4"]
    assert (one["status"], one["next_due"], one["overdue"]) == ("complete", None, False)
    assert one["due"] == "2026-12", "the month of its last duty, done or not"
    assert (one["officers"], one["sections"]) == (
        ["เจ้าหน้าที่ทดสอบ 2"],
        [CATALOGUE.section("traffic").name.th],
    )
    assert (four["status"], four["duties_done"], four["next_due"]) == (
        "in_progress",
        len(october),
        "2026-12",
    )


def test_a_measure_does_not_count_among_the_25(run: Run, desk: Desk) -> None:
    ask_for_reviews(desk, False)
    mark(desk, OFFICER, Y2570, [Wanted(DutyKey("S1.2.1", "2570"), Answer.DONE)])
    found = answer(run("status", "--format", "json"))
    assert items(found)["S1.2"]["status"] == "complete"
    assert found["summary"]["complete"] == 0


def test_where_an_item_stands_on_its_way_to_an_approval(run: Run, desk: Desk) -> None:
    mark(desk, OFFICER, Y2570, [Wanted(duty.key, Answer.DONE) for duty in duties("O1")])
    found = [_standing(run)]
    for actor, step in (
        (OFFICER, Step.SUBMIT),
        (APPROVER, Step.RETURN),
        (APPROVER, Step.SUBMIT),
        (APPROVER, Step.APPROVE),
    ):
        seen = year_state(desk, VIEWER).item("O1").review.version
        review_item(desk, actor, Y2570, "O1", step, reason="ก", seen_version=seen)
        found.append(_standing(run))
    assert found == [
        ("in_review", "open"),
        ("in_review", "submitted"),
        ("returned", "returned"),
        ("in_review", "submitted"),
        ("complete", "approved"),
    ]


def _standing(run: Run) -> tuple[str, str]:
    item = items(answer(run("status", "--format", "json")))["O1"]
    return item["status"], item["review"]


def test_a_finding_is_told_whole(run: Run, desk: Desk) -> None:
    text = sample_pdf(["ปีงบประมาณ พ.ศ. 2569"])
    attach_file(desk, OFFICER, Y2570, "O1", "ก.pdf", BytesIO(text), Proof("2570"))
    found = answer(run("status", "--format", "json"))
    one = items(found)["O1"]
    assert one["evidence"] == 1
    (finding,) = one["findings"]
    assert list(finding) == [
        *("code", "level", "requirement", "period", "evidence"),
        *("message", "message_en", "next_step"),
    ]
    assert [finding[key] for key in ("code", "level", "requirement", "period", "evidence")] == [
        *("wrong_year", "error", None, "2570", "ก.pdf")
    ]
    assert has_thai(finding["message"]) and has_thai(finding["next_step"])
    assert not has_thai(finding["message_en"].replace("ก.pdf", ""))
    assert found["summary"]["findings"] == {"error": 1, "warning": 0, "note": 0}


def test_the_table_counts_the_errors(run: Run, desk: Desk) -> None:
    result = run("status", "--year", "2568")
    head, *lines = result.stdout.splitlines()[1:]
    assert command_line.ERRORS.th in head
    errors = len(year_state(desk, VIEWER, Y2568).item("O1").errors)
    assert errors == 3
    assert f" {errors} " in next(line for line in lines if line.startswith("O1 "))


def test_the_table_says_the_same_in_thai(run: Run) -> None:
    result = run("status", "--year", "2568", "--as-of", "2024-12-01")
    assert result.exit_code == 0
    title = command_line.STATUS_TITLE.filled(
        year=2568,
        day=dates.day(date(2024, 12, 1)),
        complete=0,
        total=25,
        overdue=5,
        due_soon=0,
    )
    lines = result.stdout.splitlines()
    assert lines[0] == title.th
    assert lines[1].startswith(board.CODE.th)
    assert [line.split()[0] for line in lines[2:]] == CODES


def test_the_json_is_valid_where_the_console_knows_no_thai(run: Run) -> None:
    assert "\\u0e" not in run("status", "--format", "json").stdout
