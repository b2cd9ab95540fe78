"""What a person may say of a file: which sheet, what its columns are, which month it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256

import streamlit as st

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Form
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import Month
from dashboard.imports.headers import squashed
from dashboard.imports.plan import Choices, Plan, ReadColumn
from dashboard.services.importing import ImportPlan
from dashboard.text import dates, importing
from dashboard.text.figure_columns import title_of
from dashboard.text.hidden import WITH_HIDDEN
from dashboard.text.imports import INSTRUCTIONS_SHEET
from dashboard.ui.language import say
from dashboard.ui.markdown import plain

# A choice of a list, no password.
PASS_BY = ""
UNCHOSEN = "-"
"""The file's title is taken as it is understood; a choice would be a field, or to pass it by."""
QUARTERLY = ("ไตรมาส", "quarter")


def show_choices(plan: ImportPlan) -> Choices:
    """The choices that this file leaves open, and what was chosen."""
    of = plan.plan
    chosen = plan.choices
    if not of.sheets:
        return chosen
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        sheet = _sheet(of, chosen)
        month = _month(of, chosen)
    spread = _spread(of, chosen)
    with_hidden = _with_hidden(of, chosen)
    return Choices(sheet, _columns(of, chosen), month, spread, with_hidden)


def _key(of: Plan, name: str) -> str:
    return f"choice_{of.file_sha256[:12]}_{name}"


def _sheet(of: Plan, chosen: Choices) -> str | None:
    sheets = [name for name in of.sheets if name != INSTRUCTIONS_SHEET]
    if len(sheets) < 2:
        return chosen.sheet
    options = [None, *sheets]
    return st.selectbox(
        say(importing.SHEET),
        options,
        index=options.index(chosen.sheet) if chosen.sheet in options else 0,
        key=_key(of, "sheet"),
        width=260,
        format_func=lambda name: say(importing.EVERY_SHEET) if name is None else name,
    )


def _month(of: Plan, chosen: Choices) -> Month | None:
    """Offered where no column names the month; one in the title or the sheet's name counts."""
    shape = SHAPES[of.dataset]
    dated = shape.by_name[shape.dated_by] if shape.dated_by else None
    is_told = any(column.field == shape.dated_by for column in of.columns)
    if dated is None or dated.form is not Form.MONTH or is_told or not of.columns:
        return chosen.month
    options = [None, *of.year.months]
    return st.selectbox(
        say(importing.MONTH_OF_FILE),
        options,
        index=options.index(chosen.month),
        key=_key(of, "month"),
        width=260,
        format_func=lambda month: say(
            importing.FROM_THE_FILE if month is None else dates.month_and_year(month)
        ),
    )


def _spread(of: Plan, chosen: Choices) -> bool:
    titles = [column.title.lower() for column in of.columns]
    is_quarterly = any(word in title for title in titles for word in QUARTERLY)
    if of.dataset is not Dataset.BUDGET or not is_quarterly:
        return chosen.spread_quarters
    return st.checkbox(say(importing.SPREAD), value=chosen.spread_quarters, key=_key(of, "spread"))


def _with_hidden(of: Plan, chosen: Choices) -> bool:
    if not of.has_hidden:
        return chosen.with_hidden
    return st.checkbox(say(WITH_HIDDEN), value=chosen.with_hidden, key=_key(of, "hidden"))


def _columns(of: Plan, chosen: Choices) -> Mapping[str, str]:
    """Only what was chosen by hand: what is understood by itself is not remembered."""
    if not of.columns:
        return chosen.columns
    read = sum(column.field is not None for column in of.columns)
    title = say(importing.COLUMNS, read=read, total=len(of.columns))
    asked = [column for column in of.columns if _is_in_question(column, of, chosen)]
    with st.expander(
        title, expanded=_may_help(of), icon=":material/view_column:", key=_key(of, "map")
    ):
        st.caption(say(importing.COLUMNS_HELP))
        every = st.toggle(say(importing.ALL_COLUMNS), value=not asked, key=_key(of, "every_column"))
        shown = of.columns if every else asked
        return {**chosen.columns, **_chosen(of, shown, chosen)}


def _is_in_question(column: ReadColumn, of: Plan, chosen: Choices) -> bool:
    """Not read, remarked upon, or chosen before."""
    remarked = {problem.cell for problem in (*of.errors, *of.warnings)}
    return (
        column.field is None
        or (column.cell in remarked and column.field in SHAPES[of.dataset].by_name)
        or squashed(column.title) in chosen.columns
    )


def _may_help(of: Plan) -> bool:
    """A title stands twice, or a column that must be there is not: to match them may mend it."""
    fields = SHAPES[of.dataset].by_name
    read = {column.field for column in of.columns}
    errors = {problem.cell for problem in of.errors}
    stands_twice = any(column.cell in errors and column.field in fields for column in of.columns)
    is_unread = any(column.field is None for column in of.columns)
    lacks_one = any(field.required and name not in read for name, field in fields.items())
    return bool(of.errors) and (stands_twice or (is_unread and lacks_one))


def _chosen(of: Plan, columns: Sequence[ReadColumn], chosen: Choices) -> dict[str, str]:
    found: dict[str, str] = {}
    cells = st.columns(3)
    for place, column in enumerate(columns):
        name = squashed(column.title)
        if not name:
            continue
        with cells[place % len(cells)]:
            field = _field(of, column, chosen.columns.get(name))
        if field != UNCHOSEN:
            found[name] = field
    return found


def _field(of: Plan, column: ReadColumn, chosen: str | None) -> str:
    """What a column is taken for: a field, passed by, or left to what is understood."""
    fields = [field.name for field in SHAPES[of.dataset].fields]
    options = [UNCHOSEN, PASS_BY, *fields]
    start = chosen if chosen is not None else UNCHOSEN
    place = sha256(f"{column.cell} {column.title}".encode()).hexdigest()[:10]
    picked: str = st.selectbox(
        plain(say(importing.COLUMN, cell=column.cell, title=column.title)),
        options,
        index=options.index(start) if start in options else 0,
        key=_key(of, place),
        format_func=lambda name: _name(of.dataset, name, column),
    )
    return picked


def _name(dataset: Dataset, option: str, column: ReadColumn) -> str:
    if option == PASS_BY:
        return say(importing.NOT_READ)
    if option != UNCHOSEN:
        return say(title_of(dataset, option))
    is_known = column.field in SHAPES[dataset].by_name
    meant = title_of(dataset, column.field) if column.field and is_known else importing.NOT_READ
    return f"{say(importing.BY_ITSELF)}: {say(meant)}"
