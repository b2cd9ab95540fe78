"""The list of headings on the page of case statistics: written, refused, missed, taken back."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.case_headings import HeadingFault
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.roles import Role
from dashboard.services.desk import Desk
from dashboard.services.figure_settings import settings_of
from dashboard.text import cases, dates, shell
from dashboard.text.figure_choices import choice_name
from tests.cast import VIEWER, Y2570
from tests.screens.conftest import Become
from tests.screens.figuring import bring
from tests.screens.visiting import alerts, has, open_page, run, undo, words


def lines(group: str) -> str:
    name = choice_name(Dataset.CASES, "group", group)
    return cases.GROUP_NAME.filled(group=group, name=name).th


def write(visit: AppTest, group: str, text: str) -> AppTest:
    next(each for each in visit.text_area if each.label == lines(group)).set_value(text)
    next(
        each
        for each in visit.form_submit_button
        if each.label == shell.SAVE.th and "case_settings" in str(each.form_id)
    ).click()
    return run(visit)


def headings(desk: Desk) -> tuple[tuple[str, ...], ...]:
    return settings_of(desk, VIEWER, Y2570).case_headings.groups


def missing(*names: str) -> str:
    joined = f"กลุ่ม 2: {', '.join(names)}"
    return cases.HEADINGS_MISSING.filled(
        month=dates.month_and_year(Y2570.months[0]), headings=Bilingual(joined, joined)
    ).th


@pytest.mark.parametrize("role", Role)
def test_who_may_write_the_list(station: Desk, become: Become, role: Role) -> None:
    become(role)
    may_set = role in (Role.COMMANDER, Role.COORDINATOR)
    assert has(open_page("cases"), "case_settings") is may_set


def test_a_list_names_what_a_month_lacks_until_it_is_taken_back(station: Desk) -> None:
    bring(station, Dataset.CASES)
    visit = open_page("cases")
    assert cases.HEADINGS_HELP.th in words(visit)
    write(visit, "2", "ลักทรัพย์\nวิ่งราวทรัพย์\n\nชิงทรัพย์")
    assert headings(station) == ((), ("ลักทรัพย์", "วิ่งราวทรัพย์", "ชิงทรัพย์"), (), ())
    assert missing("วิ่งราวทรัพย์", "ชิงทรัพย์") in words(visit)
    undo(visit)
    assert headings(station) == ((), (), (), ())
    assert missing("วิ่งราวทรัพย์", "ชิงทรัพย์") not in words(visit)
    shown = next(each for each in visit.text_area if each.label == lines("2"))
    assert shown.value == ""


def test_a_list_that_cannot_be_kept_says_why(station: Desk) -> None:
    visit = write(open_page("cases"), "1", "ฆ่าผู้อื่น\nฆ่า ผู้อื่น")
    expected = cases.BAD_HEADINGS[HeadingFault.TWICE].filled(heading="ฆ่า ผู้อื่น").th
    assert any(expected in told for told in alerts(visit))
    assert headings(station) == ((), (), (), ())
