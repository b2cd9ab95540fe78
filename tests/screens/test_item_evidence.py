"""Evidence on the page of an item: attached, told, corrected, replaced, binned, looked at."""

from __future__ import annotations

import re

import pytest

from dashboard.domain.evidence import Language
from dashboard.domain.findings import Check
from dashboard.domain.links import LinkVisit, Outcome
from dashboard.domain.marks import Answer
from dashboard.domain.roles import Role
from dashboard.services.attaching import attach_address
from dashboard.services.desk import Desk
from dashboard.services.evidence import bin_evidence
from dashboard.services.proof import Proof
from dashboard.services.watching import Watch
from dashboard.text import evidence, findings, shell
from dashboard.ui.item_acts import watch_words
from dashboard.ui.markdown import plain
from tests.cast import OFFICER, Y2570, moment
from tests.documents.making import pdf, picture, xlsx
from tests.screens.answering import OCTOBER, answers
from tests.screens.attaching import (
    RECORD,
    TOP,
    attach_to_line,
    attached,
    in_dialog,
    pieces,
    report,
)
from tests.screens.conftest import Become
from tests.screens.visiting import (
    alerts,
    all_markup,
    choice,
    has,
    markup,
    open_page,
    press,
    text_of,
    undo,
    words,
)

YEAR = Proof("2570")
BROKEN = ("แผน.pdf", b"%PDF-1.7", "application/pdf")


def test_a_file_is_attached_to_its_line_and_the_line_is_marked(station: Desk) -> None:
    visit = attach_to_line(open_page("item", code="O1"), "O1.2", report())
    (piece,) = pieces(station, "O1")
    assert (piece.requirement, piece.period, piece.name) == ("O1.2", "2570", report()[0])
    assert answers(station, "O1") == {"O1.2 2570": Answer.DONE}
    undo(visit)
    assert pieces(station, "O1") == ()
    assert answers(station, "O1") == {}


def test_marking_can_be_left_out(station: Desk) -> None:
    attach_to_line(open_page("item", code="O1"), "O1.2", report(), marking=False)
    assert len(pieces(station, "O1")) == 1
    assert answers(station, "O1") == {}


def test_good_files_are_kept_beside_refused_ones(station: Desk) -> None:
    files = (report("หนึ่ง.pdf"), BROKEN, report("สอง.pdf", "แผน 2570"))
    visit = attach_to_line(open_page("item", code="O1"), "O1.1", *files)
    assert [piece.name for piece in pieces(station, "O1")] == ["หนึ่ง.pdf", "สอง.pdf"]
    (told,) = (each for each in alerts(visit) if evidence.NOT_TAKEN.filled(count=1).th in each)
    assert "แผน" in told
    assert evidence.TRY_AGAIN.th in told
    undo(visit)
    assert pieces(station, "O1") == ()


def test_what_was_found_in_a_file_is_said_at_once(station: Desk) -> None:
    old = report("นโยบาย.pdf", "นโยบาย ประจำปี 2567")
    visit = attach_to_line(open_page("item", code="O18"), "O18.1", old)
    assert any(evidence.FOUND.th in each for each in alerts(visit))
    assert findings.LABEL[Check.POLICY_OLD].th in words(visit)


def test_nothing_chosen_is_said(station: Desk) -> None:
    visit = press(open_page("item", code="O1"), RECORD, act="attach")
    in_dialog(visit, "attach", "attach")
    assert any(evidence.NOTHING_CHOSEN.th in each for each in alerts(visit))


def test_a_month_starts_with_the_earliest_without_an_answer(station: Desk) -> None:
    visit = attach_to_line(open_page("item", code="O4"), "O4.6", report())
    assert [piece.period for piece in pieces(station, "O4")] == [OCTOBER]
    assert answers(station, "O4") == {f"O4.6 {OCTOBER}": Answer.DONE}
    assert evidence.ATTACHED.filled(name=plain(report()[0])).th in words(visit)


def test_an_address_is_attached_and_a_bad_one_refused(station: Desk) -> None:
    visit = press(open_page("item", code="O1"), RECORD, act="attach")
    choice(visit, "attach_None_kind").set_value("address")
    press(visit, RECORD, act="attach")
    visit.text_input(key="attach_None_url").set_value("javascript:alert(1)")
    in_dialog(visit, "attach", "attach")
    assert pieces(station, "O1") == ()
    assert any("javascript" in each for each in alerts(visit))
    assert any(evidence.ADDRESS_NOT_TAKEN.th in each for each in alerts(visit))
    visit.text_input(key="attach_None_url").set_value("https://www.example.go.th/o1")
    in_dialog(visit, "attach", "attach")
    (piece,) = pieces(station, "O1")
    assert (piece.url, piece.requirement) == ("https://www.example.go.th/o1", None)
    html = markup(visit, RECORD)
    assert 'href="https://www.example.go.th/o1" target="_blank" rel="noopener noreferrer"' in html
    assert "www.example.go.th" in text_of(html)
    assert evidence.NOT_VISITED.th in text_of(html)


def test_a_piece_says_what_it_proves(station: Desk) -> None:
    id_ = attached(station, "O18", Proof("2570", "O18.1", Language.ENGLISH, True))
    html = markup(open_page("item", code="O18"), RECORD)
    said = text_of(html)
    for part in ("รายงาน ปี ๒๕๗๐.pdf", "ทั้งปี 2570", "อังกฤษ", evidence.ON_HOME_PAGE.th, "O18.1"):
        assert part in said
    assert evidence.ADDED.filled(by=OFFICER.name, at="").th.strip() in said
    assert f'href="files/{id_}" download' in html
    assert f'src="previews/{id_}"' in html


def test_a_line_says_how_much_evidence_it_has(station: Desk) -> None:
    attached(station, "O1", Proof("2570", "O1.2"))
    visit = open_page("item", code="O1")
    assert [visit.button(key=f"attach_O1.{n}").label for n in (1, 2, 3)] == ["", "1", ""]


@pytest.mark.parametrize("role", [Role.VIEWER, Role.COMMANDER])
def test_who_may_not_attach_sees_everything(station: Desk, become: Become, role: Role) -> None:
    id_ = attached(station, "O1", Proof("2570", "O1.2"))
    binned = attached(station, "O1", YEAR, report("ผิด.pdf", "อื่น 2570"))
    bin_evidence(station, OFFICER, Y2570, [binned])
    become(role)
    visit = open_page("item", code="O1")
    assert visit.button(key="attach_O1.2").disabled
    assert not has(visit, "attach_O1.1")
    acts = set(re.findall(r'data-act="(\w+)', markup(visit, RECORD)))
    assert acts <= {"view", "comment", "withdraw"}
    assert "view" in acts
    assert "ผิด.pdf" in text_of(markup(visit, RECORD))
    for act in (f"bin {id_}", f"restore {binned}", "attach", f"edit {id_}", "empty"):
        press(visit, RECORD, act=act)
        assert any(shell.REFUSED_TITLE.th in each for each in alerts(visit)), act
    assert len(pieces(station, "O1")) == 1


def test_a_workbook_and_a_picture_are_looked_at(station: Desk) -> None:
    book = attached(station, "O1", YEAR, ("ก.xlsx", xlsx([("ที่", "<b>รายการ</b>"), (1, 2)]), ""))
    photo = attached(station, "O1", YEAR, ("ข.png", picture("PNG"), ""))
    visit = press(open_page("item", code="O1"), RECORD, act=f"view {book}")
    assert "<b>รายการ</b>" in text_of(markup(visit, "preview_rows"))
    press(visit, RECORD, act=f"view {photo}")
    assert f'src="previews/{photo}?page=1"' in markup(visit, "preview_page")


def test_pages_are_turned(station: Desk) -> None:
    id_ = attached(station, "O1", YEAR, ("ก.pdf", pdf("หนึ่ง 2570", "สอง"), ""))
    visit = press(open_page("item", code="O1"), RECORD, act=f"view {id_}")
    assert evidence.PAGE_OF.filled(page=1, pages=2).th in words(visit)
    assert visit.button(key="preview_chevron_left").disabled


def test_offline_is_said_calmly(station: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITA_WATCH_ALLOW", "127.0.0.1")
    attach_address(station, OFFICER, Y2570, "O1", "http://127.0.0.1:1/", YEAR)
    visit = press(open_page("item", code="O1"), RECORD, act="watch")
    assert evidence.OFFLINE.th in words(visit)
    assert alerts(visit) == []


def test_a_run_of_the_watch_in_words() -> None:
    fine = LinkVisit("https://a.go.th/", moment(), Outcome.OPEN)
    gone = LinkVisit("https://a.go.th/x", moment(), Outcome.GONE, 404)
    assert watch_words(Watch((fine,), offline=False)) == evidence.LINKS_FINE.filled(count=1)
    troubled = evidence.LINKS_TROUBLED.filled(count=2, trouble=1)
    assert watch_words(Watch((fine, gone), offline=False)) == troubled


def test_names_of_files_stay_text(station: Desk) -> None:
    attached(station, "O1", YEAR, report("<img src=x onerror=alert(1)>.pdf"))
    assert "<img src=x" not in all_markup(open_page("item", code="O1"))


def test_a_finding_leads_to_its_evidence(station: Desk) -> None:
    id_ = attached(station, "O18", Proof("2570", "O18.1"), report("ก.pdf", "นโยบาย ปี 2567"))
    visit = open_page("item", code="O18")
    assert f'data-goto="evidence-{id_}"' in markup(visit, TOP)
    assert f'data-place="evidence-{id_}"' in markup(visit, RECORD)
