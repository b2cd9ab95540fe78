"""What figures are judged by: defaults, choices, and links that are none."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.domain.figures.risk_levels import RiskLevels
from dashboard.domain.figures.settings import Value
from dashboard.domain.figures.surveys import SurveyTargets
from dashboard.domain.history import Deed
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import Desk
from dashboard.services.figure_settings import (
    FigureSettings,
    Setting,
    SurveyPlan,
    set_setting,
    settings_of,
)
from dashboard.services.history import recent
from dashboard.services.views import Change
from tests.cast import COMMANDER, VIEWER, Y2568, Y2570

PLAN = SurveyPlan(SurveyTargets(40, 200, date(2027, 1, 4), date(2027, 4, 30)), confirmed=True)
LINK = "https://itap.example/eit?station=1&lang=th"


def put(desk: Desk, setting: Setting, value: Value, seen: int = 0) -> Change:
    return set_setting(desk, COMMANDER, Y2570, setting, value, seen)


def test_defaults_stand_until_somebody_chooses(desk: Desk) -> None:
    assert settings_of(desk, VIEWER, Y2570) == FigureSettings()
    assert RiskLevels().boundaries == (5, 10, 17)


def test_choices_come_back_exactly_in_their_own_year(any_desk: Desk) -> None:
    put(any_desk, Setting.RISK_LEVELS, RiskLevels(4, 9, 16))
    put(any_desk, Setting.SURVEY_TARGETS, PLAN)
    put(any_desk, Setting.EIT_LINK, f" {LINK} ")
    found = settings_of(any_desk, VIEWER, Y2570)
    assert found.risk_levels == RiskLevels(4, 9, 16)
    assert (found.survey_targets, found.eit_link) == (PLAN, LINK)
    assert settings_of(any_desk, VIEWER, Y2568) == FigureSettings()
    entry = recent(any_desk, VIEWER, Y2570, 1)[0]
    assert (entry.action, entry.subject) == (Deed.SET_FIGURES, "eit_link")
    assert (entry.before, entry.after) == ({"value": None}, {"value": LINK})


def test_half_a_plan_is_a_plan(desk: Desk) -> None:
    put(desk, Setting.SURVEY_TARGETS, SurveyPlan(SurveyTargets(officers=40)))
    assert settings_of(desk, VIEWER, Y2570).survey_targets.targets == SurveyTargets(officers=40)


def test_the_same_again_writes_nothing_and_a_stale_choice_is_refused(desk: Desk) -> None:
    put(desk, Setting.EIT_LINK, LINK)
    version = settings_of(desk, VIEWER, Y2570).version(Setting.EIT_LINK)
    assert put(desk, Setting.EIT_LINK, LINK, version) == Change(None, 0)
    with pytest.raises(Refused) as refused:
        put(desk, Setting.EIT_LINK, "", 0)
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    put(desk, Setting.EIT_LINK, "", version)
    assert settings_of(desk, VIEWER, Y2570).eit_link == ""


@pytest.mark.parametrize(
    "text",
    [
        *("javascript:alert(1)", "ftp://a.go.th", "a.go.th", "https://", "https://a b", "http://["),
        *("https://a.go.th/\u202ek", "https://a.go.th/\x07"),
    ],
)
def test_what_is_no_link_is_refused(desk: Desk, text: str) -> None:
    with pytest.raises(Refused) as refused:
        put(desk, Setting.EIT_LINK, text)
    assert refused.value.reason is Reason.BAD_FIGURE_SETTING
