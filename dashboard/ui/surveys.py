"""The two perception surveys: answers against targets, briefings held, the link of EIT."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from dashboard.charts.surveys import surveys_figure
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.briefings import briefing_summary
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.surveys import PACE_DAYS, Answers, SurveySummary, survey_summary
from dashboard.text import briefings, dates, surveys
from dashboard.text.figure_names import AUDIENCE
from dashboard.ui import visit
from dashboard.ui.figure_page import FigurePage, Figures, figures_beside
from dashboard.ui.figure_table import show_table_beside
from dashboard.ui.figures import show_chart, show_points
from dashboard.ui.headline import Part
from dashboard.ui.language import say
from dashboard.ui.survey_settings import show_link, show_survey_settings, survey_settings


def _summary(of: Figures) -> SurveySummary:
    targets = survey_settings(of.year.year).survey_targets.targets
    return survey_summary(of.rows, targets)


def _parts(of: Figures) -> list[Part]:
    summary = _summary(of)
    return [
        Part(_so_far(answers), "bad" if summary.is_late(answers) else "")
        for answers in summary.audiences
    ]


def _so_far(answers: Answers) -> Bilingual:
    facts = {"audience": AUDIENCE[answers.audience], "count": f"{answers.so_far:,}"}
    if answers.target is None:
        return surveys.SO_FAR_UNTARGETED.filled(**facts)
    return surveys.SO_FAR.filled(**facts, target=f"{answers.target:,}")


def _show(of: Figures) -> None:
    summary = _summary(of)
    assert summary.last_day is not None
    targets = summary.targets
    is_aimed = targets.officers is not None or targets.public is not None
    words = surveys.QUESTION if is_aimed else surveys.QUESTION_UNTARGETED
    figure = of.chart(
        f"surveys {targets}", lambda spoken, size: surveys_figure(summary, spoken, type_size=size)
    )
    question = words.filled(day=dates.day(summary.last_day))
    show_chart("surveys_chart", question, figure, surveys.CHART_ALT)
    if not visit.is_projector():
        show_points(list(_points(of, summary)))


def _points(of: Figures, summary: SurveySummary) -> Iterator[Bilingual]:
    if not any(answers.target for answers in summary.audiences):
        yield surveys.NO_TARGETS
    elif not survey_settings(of.year.year).survey_targets.confirmed:
        yield surveys.NOT_CONFIRMED
    for answers in summary.audiences:
        if answers.pace is not None and answers.expected_on is not None:
            pace = surveys.ASSUMPTION.filled(pace=f"{float(answers.pace):.1f}", days=PACE_DAYS)
            audience = AUDIENCE[answers.audience]
            yield Bilingual(f"{audience.th} · {pace.th}", f"{audience.en} · {pace.en}")


def _show_more(of: Figures) -> None:
    _show_briefings(figures_beside(of, Dataset.BRIEFINGS))
    show_link(of.year.year)
    show_survey_settings(of.year.year)


def _show_briefings(of: Figures) -> None:
    summary = briefing_summary(of.rows)
    opens = survey_settings(of.year.year).survey_targets.targets.opens
    with st.container(border=True, key="briefings"):
        st.subheader(say(briefings.TITLE), anchor=False)
        if not summary.briefings:
            st.markdown(say(briefings.EMPTY))
        else:
            held = briefings.HELD.filled(
                count=len(summary.briefings), attended=f"{summary.attended:,}"
            )
            st.markdown(say(held))
        if opens and not summary.held_before(opens):
            none = briefings.NONE_BEFORE_OPENING.filled(day=dates.day(opens))
            st.warning(say(none), icon=":material/warning:")
        if of.table.count or visit.allowed_figures(of.dataset, of.year):
            show_table_beside(of.dataset, of.table, of.year)


SURVEYS = FigurePage(
    Dataset.SURVEYS,
    surveys.TITLE,
    surveys.EMPTY_TITLE,
    surveys.EMPTY,
    _parts,
    _show,
    _show_more,
)
