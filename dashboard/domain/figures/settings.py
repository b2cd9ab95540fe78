"""What figures of a year are judged by, where a station or a year decides it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from dashboard.domain.figures.case_headings import CaseHeadings
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.risk_levels import RiskLevels
from dashboard.domain.figures.surveys import SurveyTargets

LONGEST_LINK = 2000


class Setting(StrEnum):
    """The name of a setting."""

    RISK_LEVELS = "risk_levels"
    SURVEY_TARGETS = "survey_targets"
    EIT_LINK = "eit_link"
    CASE_HEADINGS = "case_headings"


JUDGES: Mapping[Setting, Dataset] = {Setting.CASE_HEADINGS: Dataset.CASES}
"""Settings on which it depends what the rows of a dataset answer."""


@dataclass(frozen=True)
class SurveyPlan:
    """Targets and days of the surveys; ``confirmed`` once the audit has announced them."""

    targets: SurveyTargets = field(default_factory=SurveyTargets)
    confirmed: bool = False


@dataclass(frozen=True)
class FigureSettings:
    """All settings of a year; ``versions`` by name go back as ``seen_version``, 0: default."""

    risk_levels: RiskLevels = field(default_factory=RiskLevels)
    survey_targets: SurveyPlan = field(default_factory=SurveyPlan)
    eit_link: str = ""
    case_headings: CaseHeadings = field(default_factory=CaseHeadings)
    versions: Mapping[Setting, int] = field(default_factory=dict)

    def version(self, setting: Setting) -> int:
        return self.versions.get(setting, 0)


Value = RiskLevels | SurveyPlan | CaseHeadings | str


def link(text: str) -> str:
    """A public address as it is typed, or nothing.

    Raises:
        ValueError: it is no http or https address, or a browser would read it in another way.
    """
    typed = text.strip()
    if not typed:
        return ""
    parts = urlsplit(typed)
    has_login = parts.username is not None or parts.password is not None
    is_public = parts.scheme in ("http", "https") and bool(parts.hostname) and not has_login
    if (
        not is_public
        or len(typed) > LONGEST_LINK
        or any(ch.isspace() or not ch.isprintable() for ch in typed)
    ):
        raise ValueError(f"{typed!r} is not an http or https address")
    return typed


def as_kept(value: Value) -> Any:
    """A setting as tables keep it: plain JSON values, days in C.E."""
    match value:
        case RiskLevels():
            return list(value.boundaries)
        case SurveyPlan():
            targets = value.targets
            return {
                "officers": targets.officers,
                "public": targets.public,
                "opens": targets.opens and targets.opens.isoformat(),
                "closes": targets.closes and targets.closes.isoformat(),
                "confirmed": value.confirmed,
            }
        case CaseHeadings():
            return [list(headings) for headings in value.groups]
        case _:
            return value


def from_kept(setting: Setting, kept: Any) -> Value:
    """What ``as_kept`` made of a setting."""
    return _READ[setting](kept)


def default_of(setting: Setting) -> Value:
    """What stands where nobody chose."""
    value: Value = getattr(FigureSettings(), setting.value)
    return value


def carried_over(setting: Setting, kept: Any) -> Any | None:
    """A setting as a new year starts with it; None where it starts without.

    Days and their announcement, and the link of a round, belong to the year they were given for.
    """
    if setting is Setting.EIT_LINK:
        return None
    if setting is Setting.SURVEY_TARGETS:
        return {**kept, "opens": None, "closes": None, "confirmed": False}
    return kept


def _survey_plan(kept: Mapping[str, Any]) -> SurveyPlan:
    days = {name: kept[name] and date.fromisoformat(kept[name]) for name in ("opens", "closes")}
    targets = SurveyTargets(kept["officers"], kept["public"], days["opens"], days["closes"])
    return SurveyPlan(targets, kept["confirmed"])


_READ: Mapping[Setting, Callable[[Any], Value]] = {
    Setting.RISK_LEVELS: lambda kept: RiskLevels(*kept),
    Setting.SURVEY_TARGETS: _survey_plan,
    Setting.EIT_LINK: str,
    Setting.CASE_HEADINGS: lambda kept: CaseHeadings(tuple(map(tuple, kept))),
}
TYPE_OF: Mapping[Setting, type] = {
    Setting.RISK_LEVELS: RiskLevels,
    Setting.SURVEY_TARGETS: SurveyPlan,
    Setting.EIT_LINK: str,
    Setting.CASE_HEADINGS: CaseHeadings,
}
