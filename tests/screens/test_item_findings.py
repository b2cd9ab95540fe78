"""What the checks say stands on top of an item's page, with what to do next."""

from __future__ import annotations

import pytest

from dashboard.domain.findings import Level
from dashboard.domain.marks import Answer
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.proof import Proof
from dashboard.services.year import ItemState, year_state
from dashboard.text import findings, item
from tests.cast import OFFICER, VIEWER, Y2570, ask_for_reviews, duties
from tests.screens.answering import state
from tests.screens.attaching import TOP, attached, report
from tests.screens.visiting import markup, open_page, text_of


def top(code: str) -> str:
    return text_of(markup(open_page("item", code=code), TOP))


def of_today(desk: Desk, code: str) -> ItemState:
    return year_state(desk, VIEWER).item(code)


def test_a_finding_tells_level_label_why_and_what_to_do(station: Desk) -> None:
    attached(station, "O18", Proof("2570", "O18.1"), report("ก.pdf", "นโยบาย ปี 2567"))
    found = state(station, "O18").findings
    said = top("O18")
    assert found
    for each in found:
        for words in (
            findings.LEVEL[each.level],
            findings.label(each),
            findings.why(each, state(station, "O18").item, Y2570),
            findings.next_step(each, state(station, "O18").item, Y2570),
        ):
            assert " ".join(words.th.split()) in said


def test_the_first_next_step_stands_above_and_once(station: Desk) -> None:
    attached(station, "O18", Proof("2570", "O18.1"), report("ก.pdf", "นโยบาย ปี 2567"))
    of = state(station, "O18")
    step = findings.next_step(of.findings[0], of.item, Y2570).th
    assert of.findings[0].level is Level.ERROR
    assert f"{item.DO_NEXT.th} {step}" in top("O18")
    assert top("O18").count(step) == 1


FOLD = '<details data-fold="missing"'


def test_many_missing_lines_are_folded(station: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert FOLD not in markup(open_page("item", code="O15"), TOP)
    monkeypatch.setenv("ITA_TODAY", "2027-09-01")
    visit = open_page("item", code="O1")
    assert FOLD not in markup(visit, TOP), "three lines stand open"
    html = markup(open_page("item", code="O25"), TOP)
    assert html.count(FOLD) == 1
    assert item.STILL_MISSING.filled(count=8).th in text_of(html)
    assert item.LATE_SINCE.th.partition(" ")[0] in text_of(html)


def test_nothing_found_says_what_comes_next(station: Desk) -> None:
    assert of_today(station, "O4").findings == ()
    assert f"{item.DO_NEXT.th} ต.ค. 2569" in top("O4")


@pytest.mark.parametrize("reviews", [False, True])
def test_all_there_is_one_calm_line(station: Desk, reviews: bool) -> None:
    ask_for_reviews(station, reviews)
    mark(station, OFFICER, Y2570, [Wanted(duty.key, Answer.DONE) for duty in duties("O1")])
    html = markup(open_page("item", code="O1"), TOP)
    assert text_of(html).count(item.COMPLETE.th) == 1
    assert 'class="card findings"' not in html
