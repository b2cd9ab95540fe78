"""Settings that figures of a year are judged by: levels of risk, targets, link, headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.domain.figures.settings import (
    JUDGES,
    TYPE_OF,
    FigureSettings,
    Setting,
    SurveyPlan,
    Value,
    as_kept,
    default_of,
    from_kept,
    link,
)
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.services.figure_writing import Ledgering, answers_given, items_changed
from dashboard.services.locate import find_year
from dashboard.services.ownership import require_figures
from dashboard.services.reopening import reopen, reopen_or_restore
from dashboard.services.undoable import entry_to_undo
from dashboard.services.views import NOTHING_CHANGED, Change
from dashboard.store import figure_settings as store
from dashboard.store.audit import entry
from dashboard.store.unit import Unit
from dashboard.store.years import YearRecord
from dashboard.text.figure_settings import NOT_A_LINK

__all__ = ["FigureSettings", "Setting", "SurveyPlan", "set_setting", "settings_of", "undo_setting"]


def settings_of(desk: Desk, actor: Actor, year: FiscalYear) -> FigureSettings:
    """The settings of a year; defaults where nobody chose.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR.
    """
    desk.require(actor, Action.SEE)
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
    desk.require(actor, Action.SET_YEAR)
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
        return _put(_Putting(desk, unit, record, setting), before, as_kept(checked))


def undo_setting(desk: Desk, actor: Actor, entry_id: int) -> Change:
    """Bring a setting back to what it was before an entry.

    Raises:
        Refused: NOT_ALLOWED; CANNOT_UNDO when the entry set none, or the setting was chosen anew
            since (with ``by`` and ``at`` of the last choice).
    """
    desk.require(actor, Action.SET_YEAR)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        done = entry_to_undo(unit, desk, entry_id)
        if done.year is None or done.action is not Deed.SET_FIGURES:
            raise Refused(Reason.CANNOT_UNDO)
        setting = Setting(done.subject)
        record = find_year(unit.session, desk, FiscalYear(done.year))
        now, version = store.settings_of(unit.session, record.id)[setting]
        if version != entry_id:
            raise _chosen_since(unit, desk, version)
        value = done.before["value"]
        restored = as_kept(default_of(setting)) if value is None else value
        return _put(_Putting(desk, unit, record, setting), now, restored, entry_id)


@dataclass(frozen=True)
class _Putting:
    """A running write of one setting of a year."""

    desk: Desk
    unit: Unit
    year: YearRecord
    setting: Setting

    @property
    def judged(self) -> Ledgering | None:
        """The figures whose answers depend on the setting."""
        dataset = JUDGES.get(self.setting)
        return Ledgering(self.desk, self.unit, self.year, dataset) if dataset else None


def _put(putting: _Putting, before: Any, after: Any, undoes: int | None = None) -> Change:
    unit, year, setting = putting.unit, putting.year, putting.setting.value
    judged = putting.judged
    if judged:
        place = (putting.desk, unit.actor, Action.SET_YEAR, year, judged.dataset)
        require_figures(unit.session, *place)
    answered = answers_given(judged, None) if judged else {}
    facts = ({"value": before}, {"value": after})
    version = unit.record(Deed.SET_FIGURES, setting, year.year.number, *facts, undoes=undoes)
    store.put_setting(unit.session, year.id, setting, after, version)
    if judged:
        items = items_changed(answered, answers_given(judged, version))
        unit.complete(version, items=list(items))
        if undoes is None:
            reopen(unit, year, items, Deed.SET_FIGURES, version)
        else:
            reopen_or_restore(unit, year, items, Deed.SET_FIGURES, version, undoes)
    return Change(version, 1)


def _chosen_since(unit: Unit, desk: Desk, version: int) -> Refused:
    later = entry(unit.session, desk.station_id, version)
    if later is None:
        return Refused(Reason.CANNOT_UNDO)
    return Refused(Reason.CANNOT_UNDO, by=later.actor_name, at=later.at)


def _link(text: str) -> str:
    try:
        return link(text)
    except ValueError as wrong:
        raise Refused(Reason.BAD_FIGURE_SETTING, why=NOT_A_LINK) from wrong


def _changed_meanwhile(unit: Unit, desk: Desk, version: int) -> Refused:
    done = entry(unit.session, desk.station_id, version) if version else None
    facts = {"field": "", "value": "", "what": "", "now": "", "by": None}
    return Refused(Reason.CHANGED_MEANWHILE, **facts, at=done.at if done else unit.at)
