"""The list of headings on the page of case statistics: written, refused, missed, taken back."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.case_headings import HeadingFault
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.fiscal import Period
from dashboard.domain.roles import Role
from dashboard.services.desk import Desk
from dashboard.services.figure_settings import settings_of
from dashboard.text import cases, dates, figure_editing, figure_page, shell
from dashboard.text.figure_choices import choice_name
from tests.cast import VIEWER, Y2570
from tests.screens.conftest import Become
from tests.screens.figuring import bring, save, type_into, values
from tests.screens.visiting import alerts, has, markup, open_page, run, text_of, undo, words


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
    month = Period.month(Y2570.months[0])
    facts = {"period": dates.period_name(month), "missing": Bilingual(joined, joined)}
    return figure_page.PARTLY_OF.filled(**facts).th


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


def listed(visit: AppTest) -> AppTest:
    return write(visit, "2", "ลักทรัพย์\nวิ่งราวทรัพย์\nชิงทรัพย์")


def test_a_month_is_green_only_with_every_heading(station: Desk) -> None:
    bring(station, Dataset.CASES)
    visit = open_page("cases")
    assert 'class="part done"' in markup(visit, "periods")
    listed(visit)
    strip = markup(visit, "periods")
    assert 'class="part done"' not in strip
    assert strip.count('class="part partly"') == 1
    assert figure_page.PARTLY.th in text_of(strip)


def test_missing_headings_are_laid_out_and_only_what_is_filled_in_is_saved(station: Desk) -> None:
    bring(station, Dataset.CASES)
    visit = listed(open_page("cases"))
    run(visit.button(key="fill_headings").click())
    grid = visit.session_state["figure_grid_cases"]
    assert [draft["offence"] for draft in grid.drafts] == ["วิ่งราวทรัพย์", "ชิงทรัพย์"]
    assert len(values(station, Dataset.CASES)) == 1, "nothing is written by laying out"
    assert visit.button(key="save_grid_cases").disabled
    type_into(visit, Dataset.CASES, {1: {"reported": 3, "arrested": 0}})
    save(visit, Dataset.CASES)
    told = [(row["offence"], row["reported"]) for row in values(station, Dataset.CASES)]
    assert told == [("ลักทรัพย์", 7), ("วิ่งราวทรัพย์", 3)]
    assert missing("ชิงทรัพย์") in words(visit)


def test_a_heading_that_is_half_filled_in_is_told(station: Desk) -> None:
    visit = listed(open_page("cases"))
    run(visit.button(key="fill_headings").click())
    type_into(visit, Dataset.CASES, {0: {"reported": 3}}, deleted=[1])
    save(visit, Dataset.CASES)
    assert "ลักทรัพย์" in text_of(markup(visit, "grid_troubles_cases"))
    assert values(station, Dataset.CASES) == []


def test_the_form_offers_the_headings_and_takes_others(station: Desk) -> None:
    visit = listed(open_page("cases"))
    run(visit.button(key="one_row_cases").click())
    offence = visit.selectbox(key="form_offence_new")
    assert list(offence.options) == ["ลักทรัพย์", "วิ่งราวทรัพย์", "ชิงทรัพย์"]
    assert offence.placeholder == figure_editing.CHOOSE_OR_TYPE.th
    assert offence.proto.accept_new_options
