"""Answers so far of officers and of the public, each against its target."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from dashboard.charts import palette
from dashboard.charts.labels import SMALL, coloured
from dashboard.charts.layout import dress
from dashboard.domain.bilingual import Bilingual, Language
from dashboard.domain.figures.surveys import Answers, SurveySummary
from dashboard.text import dates
from dashboard.text import surveys as words
from dashboard.text.figure_names import AUDIENCE

TICKS = 4
"""Days named below: as many as a phone has room for."""
ROOM_AHEAD = 2
"""The days shown reach at most so many times the days told of beyond the last one."""


def surveys_figure(summary: SurveySummary, language: Language, *, type_size: int = 14) -> go.Figure:
    """One chart above the other: people answer in tens here and in hundreds there."""
    first, last = _days_shown(summary)
    figure = make_subplots(
        rows=2,
        cols=1,
        shared_xaxes=True,
        vertical_spacing=0.22,
        subplot_titles=[_title(answers, language) for answers in summary.audiences],
    )
    for row, answers in enumerate(summary.audiences, start=1):
        for trace in _traces(answers, first, last, language):
            figure.add_trace(trace, row=row, col=1)
        figure.update_yaxes(range=[0, _highest(answers) * 1.3], row=row, col=1)
    dress(figure, height=type_size * 28, type_size=type_size)
    figure.update_layout(showlegend=False, margin_t=type_size * 3.6, hovermode="closest")
    ticks = _ticks(first, last)
    figure.update_xaxes(
        type="date",
        range=_with_margins(first, last),
        tickvals=[day.isoformat() for day in ticks],
        ticktext=[_short(day).into(language) for day in ticks],
        ticklabeloverflow="allow",
        # Below the traces: a phone thins out the labels above them, as twelve months need it.
        layer="below traces",
        zeroline=False,
        showline=True,
        linecolor=palette.MUTED_SOFT,
    )
    figure.update_yaxes(visible=False)
    figure.update_annotations(x=0, xanchor="left", align="left", font={"size": type_size})
    _show_close(figure, summary.targets.closes, last, language, type_size)
    return figure


def _title(answers: Answers, language: Language) -> str:
    """Who, how many of how many; below it when, and that this is an estimate."""
    who, so_far = AUDIENCE[answers.audience], f"{answers.so_far:,}"
    if answers.target is None:
        said = words.SO_FAR_UNTARGETED.filled(audience=who, count=so_far)
        return coloured(f"<b>{said.into(language)}</b>", palette.TEXT)
    said = words.SO_FAR.filled(audience=who, count=so_far, target=f"{answers.target:,}")
    when, color = _when(answers)
    name = coloured(f"<b>{said.into(language)}</b>", palette.TEXT)
    return f"{name}<br>{coloured(when.into(language), color)}"


def _when(answers: Answers) -> tuple[Bilingual, str]:
    if answers.reached_on:
        return words.REACHED.filled(day=dates.day(answers.reached_on)), palette.GOOD
    if answers.expected_on is None:
        return words.OUT_OF_SIGHT, palette.MUTED
    expected = words.EXPECTED.filled(day=dates.day(answers.expected_on))
    estimate = Bilingual(
        f"{expected.th} ({words.ASSUMED.th})", f"{expected.en} ({words.ASSUMED.en})"
    )
    return estimate, palette.MUTED


def _traces(answers: Answers, first: date, last: date, language: Language) -> Iterator[go.Scatter]:
    if answers.target is not None:
        yield _target(answers.target, first, last, language)
    yield _so_far(answers, language)
    if answers.expected_on and answers.pace:
        yield _ahead(answers, last, language)


def _so_far(answers: Answers, language: Language) -> go.Scatter:
    end = len(answers.by_day) - 1
    return go.Scatter(
        x=[day.isoformat() for day, _ in answers.by_day],
        y=[count for _, count in answers.by_day],
        name=AUDIENCE[answers.audience].into(language),
        mode="lines+markers+text",
        text=[f"<b>{count:,}</b>" if at == end else "" for at, (_, count) in _numbered(answers)],
        textposition="bottom right",
        textfont={"color": palette.ACCENT},
        hovertext=[f"{dates.day(day).into(language)}: {count:,}" for day, count in answers.by_day],
        hoverinfo="text",
        line={"color": palette.ACCENT, "width": 3},
        marker={"size": 7},
        cliponaxis=False,
    )


def _numbered(answers: Answers) -> Iterator[tuple[int, tuple[date, int]]]:
    return enumerate(answers.by_day)


def _target(target: int, first: date, last: date, language: Language) -> go.Scatter:
    name = words.TARGET.filled(target=f"{target:,}").into(language)
    return go.Scatter(
        x=[first.isoformat(), last.isoformat()],
        y=[target, target],
        name=name,
        mode="lines+text",
        text=[f"<b>{name}</b>", ""],
        textposition="top right",
        textfont={"color": palette.MUTED},
        line={"color": palette.MUTED, "width": 2, "dash": "dash"},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _ahead(answers: Answers, last: date, language: Language) -> go.Scatter:
    """From the last standing at the present pace, as far as the days shown go."""
    day, count = answers.by_day[-1]
    until = min(answers.expected_on or last, last)
    return go.Scatter(
        x=[day.isoformat(), until.isoformat()],
        y=[count, count + float(answers.pace or 0) * (until - day).days],
        name=words.ASSUMED.into(language),
        mode="lines",
        line={"color": palette.ACCENT, "width": 2, "dash": "dot"},
        hoverinfo="skip",
    )


def _show_close(
    figure: go.Figure, closes: date | None, last: date, language: Language, type_size: int
) -> None:
    if closes is None or closes > last:
        return
    figure.add_vline(x=closes.isoformat(), line={"color": palette.MUTED, "width": 1, "dash": "dot"})
    figure.add_annotation(
        text=words.CLOSES.filled(day=_short(closes)).into(language),
        x=closes.isoformat(),
        y=0,
        yref="y domain",
        xanchor="right",
        yanchor="bottom",
        xshift=-4,
        showarrow=False,
        font={"size": type_size * SMALL, "color": palette.MUTED},
    )


def _days_shown(summary: SurveySummary) -> tuple[date, date]:
    """From the first day told of, or the opening, to the close or the expected days."""
    told = [day for day, _ in summary.officers.by_day]
    first = min([*told, *([summary.targets.opens] if summary.targets.opens else [])])
    farthest = told[-1] + (told[-1] - first + timedelta(days=7)) * ROOM_AHEAD
    ahead = [answers.expected_on for answers in summary.audiences if answers.expected_on]
    ends = [told[-1], *ahead, *([summary.targets.closes] if summary.targets.closes else [])]
    return first, min(max(ends), farthest)


def _ticks(first: date, last: date) -> list[date]:
    """Days evenly from the first to the last, each once."""
    span = (last - first).days
    return sorted({first + timedelta(days=span * at // (TICKS - 1)) for at in range(TICKS)})


def _with_margins(first: date, last: date) -> list[str]:
    """Half a day's name to either side, so that the first and the last are whole."""
    margin = (last - first) * 0.07 + timedelta(days=1)
    return [
        (datetime.combine(day, time()) + by).isoformat()
        for day, by in ((first, -margin), (last, margin))
    ]


def _short(day: date) -> Bilingual:
    """``5 ม.ค.``: the year stands in the question."""
    said = dates.day(day)
    return Bilingual(said.th.rpartition(" ")[0], said.en.rpartition(" ")[0])


def _highest(answers: Answers) -> int:
    return max(answers.so_far, answers.target or 0) or 1
