"""Settings that figures of a year are judged by: levels of risk, targets of surveys, the link."""

from __future__ import annotations

from dashboard.domain.figures.settings import (
    TYPE_OF,
    FigureSettings,
    Setting,
    SurveyPlan,
    Value,
    as_kept,
    from_kept,
    link,
)
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor, require
from dashboard.services.desk import Desk
from dashboard.services.locate import find_year
from dashboard.services.views import NOTHING_CHANGED, Change
from dashboard.store import figure_settings as store
from dashboard.store.audit import entry
from dashboard.store.unit import Unit
from dashboard.text.figure_settings import NOT_A_LINK

__all__ = ["FigureSettings", "Setting", "SurveyPlan", "set_setting", "settings_of"]


def settings_of(desk: Desk, actor: Actor, year: FiscalYear) -> FigureSettings:
    """The settings of a year; defaults where nobody chose.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR.
    """
    require(actor, Action.SEE)
    with desk.store.read() as session:
        kept = store.settings_of(session, find_year(session, desk, year).id)
    chosen = {Setting(name): found for name, found in kept.items()}
    values = {name: from_kept(name, value) for name, (value, _) in chosen.items()}
    versions = {name: version for name, (_, version) in chosen.items()}
    return FigureSettings(
        **{name.value: value for name, value in values.items()},  # type: ignore[arg-type]
        versions=versions,
    )


def set_setting(
    desk: Desk, actor: Actor, year: FiscalYear, setting: Setting, value: Value, seen_version: int
) -> Change:
    """Choose a setting; the values themselves refuse what makes no sense.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR, CHANGED_MEANWHILE; BAD_FIGURE_SETTING (with ``why``)
            for a link that is none.
        TypeError: the value is of another setting.
    """
    require(actor, Action.SET_YEAR)
    if not isinstance(value, TYPE_OF[setting]):
        raise TypeError(f"{setting} is no {type(value).__name__}")
    checked = _link(value) if isinstance(value, str) else value
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        record = find_year(unit.session, desk, year)
        kept = store.settings_of(unit.session, record.id)
        before, version = kept.get(setting, (None, 0))
        if seen_version != version:
            raise _changed_meanwhile(unit, desk, version)
        if before == as_kept(checked):
            return NOTHING_CHANGED
        facts = ({"value": before}, {"value": as_kept(checked)})
        entry_id = unit.record(Deed.SET_FIGURES, setting.value, year.number, *facts)
        store.put_setting(unit.session, record.id, setting.value, as_kept(checked), entry_id)
        return Change(entry_id, 1)


def _link(text: str) -> str:
    try:
        return link(text)
    except ValueError as wrong:
        raise Refused(Reason.BAD_FIGURE_SETTING, why=NOT_A_LINK) from wrong


def _changed_meanwhile(unit: Unit, desk: Desk, version: int) -> Refused:
    done = entry(unit.session, desk.station_id, version) if version else None
    facts = {"field": "", "value": "", "what": "", "now": "", "by": None}
    return Refused(Reason.CHANGED_MEANWHILE, **facts, at=done.at if done else unit.at)
