"""The station's headings of case statistics: what O11 is answered by, taken back, carried over."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.domain.duties import DutyKey
from dashboard.domain.figures.case_headings import CaseHeadings
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.risk_levels import RiskLevels
from dashboard.domain.figures.settings import Value
from dashboard.domain.figures.surveys import SurveyTargets
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import ReviewState, Step
from dashboard.services.confirming import confirm_requirement
from dashboard.services.desk import Desk
from dashboard.services.figure_edits import Edits, save_rows
from dashboard.services.figure_settings import (
    FigureSettings,
    Setting,
    SurveyPlan,
    set_setting,
    settings_of,
    undo_setting,
)
from dashboard.services.figures import figures_of
from dashboard.services.history import recent
from dashboard.services.importing import make_plan
from dashboard.services.marking import Wanted, mark
from dashboard.services.reviewing import review_item
from dashboard.services.views import Change
from dashboard.services.year import year_state
from dashboard.text.history import SETTING, happening
from tests.cast import (
    APPROVER,
    COMMANDER,
    COORDINATOR,
    OFFICER,
    VIEWER,
    Y2570,
    ask_for_reviews,
    catalogue_2568,
    open_test_desk,
)

THEFT = CaseHeadings(((), ("ลักทรัพย์",), (), ()))
BOTH = CaseHeadings(((), ("ลักทรัพย์", "วิ่งราวทรัพย์"), (), ()))
OCTOBER = DutyKey("O11.1", "2026-10")
MONTHS = Y2570.months[:6]


def choose(desk: Desk, headings: Value, setting: Setting = Setting.CASE_HEADINGS) -> Change:
    seen = settings_of(desk, VIEWER, Y2570).version(setting)
    return set_setting(desk, COMMANDER, Y2570, setting, headings, seen)


def tell(desk: Desk, *offences: str, months: tuple[object, ...] = MONTHS[:1]) -> None:
    rows = [
        {"month": month, "group": "2", "offence": offence, "reported": 0, "arrested": 0}
        for month in months
        for offence in offences
    ]
    seen = figures_of(desk, VIEWER, Y2570, Dataset.CASES).revision
    save_rows(desk, OFFICER, Y2570, Dataset.CASES, Edits(added=rows), seen)  # type: ignore[arg-type]


def is_answered(desk: Desk) -> bool:
    return OCTOBER in year_state(desk, VIEWER).item("O11").marks


def test_a_month_answers_only_with_every_heading(any_desk: Desk) -> None:
    tell(any_desk, "ลักทรัพย์")
    assert is_answered(any_desk), "without a list nothing more is demanded"
    choose(any_desk, BOTH)
    assert not is_answered(any_desk)
    tell(any_desk, "วิ่งราว ทรัพย์")
    assert is_answered(any_desk)


def test_a_list_before_any_row_counts_too(desk: Desk) -> None:
    choose(desk, BOTH)
    tell(desk, "ลักทรัพย์")
    assert not is_answered(desk)
    choose(desk, THEFT)
    assert is_answered(desk)


def test_a_choice_is_taken_back(any_desk: Desk) -> None:
    tell(any_desk, "ลักทรัพย์")
    choose(any_desk, THEFT)
    change = choose(any_desk, BOTH)
    undo_setting(any_desk, COMMANDER, change.entry_id or 0)
    assert settings_of(any_desk, VIEWER, Y2570).case_headings == THEFT
    assert is_answered(any_desk)
    done, undone = recent(any_desk, VIEWER, Y2570, 2)
    assert (done.undoes, undone.undone) == (change.entry_id, True)
    assert SETTING["case_headings"].th in happening(done, catalogue_2568()).th


def test_the_first_choice_is_taken_back_to_the_default(desk: Desk) -> None:
    first = choose(desk, RiskLevels(4, 9, 16), Setting.RISK_LEVELS)
    undo_setting(desk, COORDINATOR, first.entry_id or 0)
    assert settings_of(desk, VIEWER, Y2570).risk_levels == RiskLevels()


def test_what_was_chosen_anew_is_not_taken_back(desk: Desk) -> None:
    first = choose(desk, THEFT)
    choose(desk, BOTH)
    with pytest.raises(Refused) as refused:
        undo_setting(desk, COORDINATOR, first.entry_id or 0)
    assert refused.value.reason is Reason.CANNOT_UNDO
    assert refused.value.facts["by"] == COMMANDER.name
    assert settings_of(desk, VIEWER, Y2570).case_headings == BOTH


@pytest.mark.parametrize("entry_id", [0, -1, 10**30])
def test_what_is_no_setting_is_not_taken_back(desk: Desk, entry_id: int) -> None:
    with pytest.raises(Refused) as refused:
        undo_setting(desk, COORDINATOR, entry_id)
    assert refused.value.reason is Reason.CANNOT_UNDO


def test_a_list_of_another_setting_is_a_programming_error(desk: Desk) -> None:
    with pytest.raises(TypeError):
        choose(desk, RiskLevels())


def test_a_file_is_told_what_its_month_lacks(desk: Desk) -> None:
    choose(desk, BOTH)
    text = "เดือน,กลุ่มความผิด,ฐานความผิด,รับแจ้ง,จับกุม\nต.ค. 2569,ทรัพย์,ลักทรัพย์,7,4\n"
    plan = make_plan(desk, OFFICER, Y2570, Dataset.CASES, "ทดสอบ.csv", text.encode()).plan
    assert plan.errors == ()
    assert any("วิ่งราวทรัพย์" in note.message.th for note in plan.notes)


def _approved(desk: Desk) -> None:
    ask_for_reviews(desk)
    tell(desk, "ลักทรัพย์", months=MONTHS)
    confirm_requirement(desk, COORDINATOR, Y2570, "O11.3", "ยืนยันแล้ว")
    item = year_state(desk, VIEWER).item("O11")
    open_duties = [duty.key for duty in item.duties if duty.key not in item.marks]
    mark(desk, OFFICER, Y2570, [Wanted(key, Answer.DONE) for key in open_duties])
    for actor, step in ((OFFICER, Step.SUBMIT), (APPROVER, Step.APPROVE)):
        seen = year_state(desk, VIEWER).item("O11").review.version
        review_item(desk, actor, Y2570, "O11", step, seen_version=seen)


def _review(desk: Desk) -> ReviewState:
    return year_state(desk, VIEWER).item("O11").review.state


def test_a_list_that_takes_answers_away_opens_the_review_and_its_undo_closes_it(
    any_desk: Desk,
) -> None:
    _approved(any_desk)
    choose(any_desk, THEFT)
    assert _review(any_desk) is ReviewState.APPROVED, "every answer stands as it was"
    change = choose(any_desk, BOTH)
    assert _review(any_desk) is ReviewState.OPEN
    undo_setting(any_desk, COMMANDER, change.entry_id or 0)
    assert _review(any_desk) is ReviewState.APPROVED
    chosen = next(
        each for each in recent(any_desk, VIEWER, Y2570, 9) if each.entry_id == change.entry_id
    )
    assert (chosen.action, chosen.after["items"]) == (Deed.SET_FIGURES, ["O11"])


def test_a_new_year_starts_with_the_settings_but_not_with_days_and_links(url: str) -> None:
    desk = open_test_desk(url)
    levels = RiskLevels(4, 9, 16)
    plan = SurveyPlan(SurveyTargets(40, 200, date(2027, 1, 4), date(2027, 4, 30)), confirmed=True)
    choose(desk, levels, Setting.RISK_LEVELS)
    choose(desk, plan, Setting.SURVEY_TARGETS)
    choose(desk, "https://itap.example/eit", Setting.EIT_LINK)
    choose(desk, BOTH)
    tell(desk, "ลักทรัพย์")
    later = open_test_desk(url, date(2027, 10, 1))
    found = settings_of(later, VIEWER, FiscalYear(2571))
    assert (found.risk_levels, found.case_headings, found.eit_link) == (levels, BOTH, "")
    assert found.survey_targets == SurveyPlan(SurveyTargets(40, 200), confirmed=False)
    assert found.version(Setting.EIT_LINK) == 0
    assert figures_of(later, VIEWER, FiscalYear(2571), Dataset.CASES).rows == ()
    changed = set_setting(
        later,
        COMMANDER,
        FiscalYear(2571),
        Setting.CASE_HEADINGS,
        THEFT,
        found.version(Setting.CASE_HEADINGS),
    )
    undo_setting(later, COMMANDER, changed.entry_id or 0)
    assert settings_of(later, VIEWER, FiscalYear(2571)).case_headings == BOTH


def test_the_first_year_starts_with_defaults(desk: Desk) -> None:
    assert settings_of(desk, VIEWER, Y2570) == FigureSettings()
