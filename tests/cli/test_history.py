"""The command that lists the history, writes it to Excel, and erases personal data."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from dashboard.domain.history import ERASED
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason
from dashboard.services.checking import Check
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.text import checking, history_page, refusals
from tests.cast import OFFICER, Y2570, duties
from tests.cli.running import Run, answer
from tests.cli.test_checking import change, failed

GUARD = "audit_entry_is_kept"


def done(desk: Desk) -> int:
    wanted = [Wanted(duties("O4")[0].key, Answer.DONE)]
    return mark(desk, OFFICER, Y2570, wanted).entry_id or 0


def test_it_lists_what_was_asked_for(run: Run, desk: Desk) -> None:
    entry = done(desk)
    result = run("history", "--item", "O4", "--since", "22/11/2569", "--kind", "answers")
    assert OFFICER.name in result.stdout
    assert str(entry) in result.stdout
    assert run("history", "--item", "O5").stdout.strip() == history_page.NOTHING.th
    found = answer(run("history", "--format", "json", "--person", OFFICER.name))
    assert found["total"] == 1
    (told,) = found["entries"]
    assert (told["id"], told["by"], told["address"]) == (entry, OFFICER.name, "")
    assert (told["subject"], told["undone"], len(told["hash"])) == ("O4", False, 64)
    assert answer(run("history", "--format", "json", "--limit", "1"))["entries"] == [told]


def test_it_writes_excel(run: Run, desk: Desk, tmp_path: Path) -> None:
    done(desk)
    file = tmp_path / "ประวัติ.xlsx"
    assert run("history", "--excel", str(file)).exit_code == 0
    assert load_workbook(file).worksheets[0]["C4"].value == OFFICER.name


def test_erasing_needs_a_second_word_and_leaves_the_chain_whole(run: Run, desk: Desk) -> None:
    done(desk)
    asked = ("history", "erase", "--name", OFFICER.name, "--reason", "คำขอที่ 1")
    result = run(*asked)
    assert history_page.NOT_ERASED.th in result.stdout
    assert OFFICER.name in run("history").stdout
    assert run(*asked, "--apply").stdout.strip() == history_page.ERASE_DONE.filled(count=1).th
    listed = run("history").stdout
    assert ERASED in listed
    assert OFFICER.name not in listed
    assert run("check").exit_code == 0
    again = run(*asked, "--apply")
    assert again.exit_code == 1
    assert again.stderr.strip() == refusals.SENTENCE[Reason.NOTHING_TO_ERASE].th


def test_only_the_coordinator_erases(run: Run, desk: Desk) -> None:
    done(desk)
    asked = ("history", "erase", "--name", OFFICER.name, "--reason", "คำขอ", "--apply")
    assert run(*asked, ITA_ROLE="officer").exit_code == 1
    assert OFFICER.name in run("history").stdout


def test_the_check_finds_what_was_changed_past_the_product(
    run: Run, desk: Desk, data_dir: Path
) -> None:
    entry = done(desk)
    assert run("check").exit_code == 0
    change(data_dir, f"DROP TRIGGER {GUARD}")
    change(data_dir, f"UPDATE audit_entry SET actor_name = 'คนอื่น' WHERE id = {entry}")
    result = run("check")
    assert failed(result.stdout) == {Check.HISTORY}
    assert checking.BROKEN["content"].filled(station="test", entry=entry).th in result.stdout
