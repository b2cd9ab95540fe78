"""Activities: every section every month (O7), and those of the station's head (O19)."""

from __future__ import annotations

from dashboard.charts.activities import activities_figure
from dashboard.domain.figures.activities import (
    ASKED_OF_HEAD,
    COMPULSORY,
    ActivitySummary,
    HeadParticipation,
    activity_summary,
)
from dashboard.domain.figures.datasets import Dataset
from dashboard.text import activities, dates
from dashboard.text.figure_choices import CHOICES
from dashboard.ui import visit
from dashboard.ui.figure_page import FigurePage, Figures
from dashboard.ui.figure_periods import months_expected
from dashboard.ui.figures import show_chart
from dashboard.ui.headline import Part
from dashboard.ui.linked import linked

_KINDS = CHOICES[Dataset.ACTIVITIES, "kind"]


def _summary(of: Figures) -> ActivitySummary:
    expected = months_expected(of.dataset, of.year)
    return of.remembered("activities", lambda: activity_summary(of.rows, of.year.year, expected))


def _parts(of: Figures) -> list[Part]:
    summary = _summary(of)
    totals = activities.TOTALS.filled(
        activities=f"{len(summary.activities):,}", head=summary.head.count, asked=ASKED_OF_HEAD
    )
    return [Part(totals)]


def _show(of: Figures) -> None:
    summary = _summary(of)
    count = len(summary.missing)
    question = activities.QUESTION.filled(count=count) if count else activities.QUESTION_COMPLETE
    figure = of.chart(
        "activities",
        lambda spoken, size: activities_figure(summary, of.year.year, spoken, type_size=size),
    )
    show_chart("activities_chart", question, figure, activities.CHART_ALT)
    if not visit.is_projector():
        _show_head(summary.head)


def _show_head(head: HeadParticipation) -> None:
    """The counter to five, with the compulsory kinds and what each activity was."""
    linked(
        "head_activities.html",
        key="head_activities",
        words=activities,
        head=head,
        asked=ASKED_OF_HEAD,
        kinds=[(_KINDS[kind], kind not in head.missing_kinds) for kind in COMPULSORY],
        day=dates.day,
        kind_names=_KINDS,
    )


ACTIVITIES = FigurePage(
    Dataset.ACTIVITIES,
    activities.TITLE,
    activities.EMPTY_TITLE,
    activities.EMPTY,
    _parts,
    _show,
)
