"""Importing figures: template, upload, what would happen, save."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action
from dashboard.imports.plan import Choices
from dashboard.imports.sheets import LIMITS
from dashboard.services.figure_outline import outline_of
from dashboard.services.importing import Change, ImportPlan, apply_plan, make_plan
from dashboard.services.year import YearState
from dashboard.text import importing
from dashboard.ui import address, visit
from dashboard.ui.board_sheet import show_board_import
from dashboard.ui.errors import show_refusal
from dashboard.ui.figure_files import show_template
from dashboard.ui.figure_imports import show_imports
from dashboard.ui.figure_undo import taking_back
from dashboard.ui.figures import show_sample_mark
from dashboard.ui.import_choices import show_choices
from dashboard.ui.import_preview import show_preview
from dashboard.ui.import_progress import moving_bar, uninterrupted_bar
from dashboard.ui.language import say
from dashboard.ui.linked import linked
from dashboard.ui.locked import show_why_locked
from dashboard.ui.markdown import plain
from dashboard.ui.refusal_message import refuse
from dashboard.ui.undo import offer_undo

DATASET = "dataset"
BOARD = "board"
"""What is no dataset, but comes in the same way."""
PLAN = "import_plan"
ROUND = "upload_round"
"""Counts uploads: a new number gives a new, empty uploader and lets go of the old file."""
REPLANNED = "replanned"
PAGE_OF = {Dataset.BRIEFINGS: Dataset.SURVEYS}
"""The page of a dataset that has none of its own."""


@dataclass(frozen=True)
class Uploaded:
    """A file in the browser, and the plan last made for it; ``place`` tells it from others."""

    place: str
    name: str
    content: bytes
    plan: ImportPlan


def choose_dataset() -> str:
    """What the file holds, in the address."""
    chosen = address.choose(
        st.selectbox,
        say(importing.DATASET),
        [*(each.value for each in Dataset), BOARD],
        DATASET,
        otherwise=Dataset.COMPLAINTS.value,
        width=360,
        format_func=lambda each: say(
            importing.BOARD if each == BOARD else importing.DATASETS[each]
        ),
    )
    return chosen or Dataset.COMPLAINTS.value


def show_import(chosen: str, year: YearState) -> None:
    """The steps on one page, each once the one before is done; below, what was imported."""
    if chosen == BOARD:
        show_board_import(year)
        return
    dataset = Dataset(chosen)
    try:
        visit.required(Action.IMPORT_FIGURES)
    except Refused as refused:
        show_refusal(refused)
        return
    may_bring = visit.allowed_figures(dataset, year)
    table = outline_of(visit.desk(), visit.actor(), year.year, dataset)
    if table.are_sample:
        show_sample_mark(dataset, year)
    with st.container(border=True, key="filters_card"):
        st.markdown(f"**{say(importing.STEP_TEMPLATE)}**")
        show_template(dataset, year)
        show_why_locked(Action.IMPORT_FIGURES, year.figures_owned(dataset))
        uploaded = _ask_file(dataset, year.year) if may_bring else None
    if uploaded is not None:
        _show_plan(uploaded, year.year)
    elif table.count:
        words = importing.SEE_RESULT.filled(page=importing.DATASETS[dataset])
        linked("result.html", key="result", page=PAGE_OF.get(dataset, dataset).value, words=words)
    show_imports(year, list(Dataset))


def _ask_file(dataset: Dataset, year: FiscalYear) -> Uploaded | None:
    st.markdown(f"**{say(importing.STEP_UPLOAD)}**")
    return _uploaded(dataset, year)


def _uploaded(dataset: Dataset, year: FiscalYear) -> Uploaded | None:
    place = f"upload_{dataset}_{year}_{st.session_state.get(ROUND, 0)}"
    # Any file is taken: the importer says in Thai what is wrong with it and what to do instead.
    file = st.file_uploader(say(importing.UPLOAD, most=LIMITS.megabytes), key=place)
    if file is None:
        st.session_state.pop(PLAN, None)
        return None
    known: Uploaded | None = st.session_state.get(PLAN)
    seen = f"{place}/{file.file_id}"
    if known is None or known.place != seen:
        plan = _plan(dataset, year, file.name, file.getvalue(), Choices())
        known = Uploaded(seen, file.name, file.getvalue(), plan)
        st.session_state[PLAN] = known
    return known


def _plan(
    dataset: Dataset, year: FiscalYear, name: str, content: bytes, choices: Choices
) -> ImportPlan:
    with moving_bar(say(importing.READING, name=plain(name))) as progress:
        return make_plan(
            visit.desk(), visit.actor(), year, dataset, name, content, choices, progress=progress
        )


def _show_plan(uploaded: Uploaded, year: FiscalYear) -> None:
    plan = uploaded.plan
    with st.container(border=True, key="plan"):
        st.markdown(f"**{say(importing.STEP_CHECK)}** · {plain(plan.plan.file_name)}")
        chosen = show_choices(plan)
        if chosen != plan.choices:
            _replan(uploaded, year, chosen)
            st.rerun()
        show_preview(plan, uploaded.content)
        if st.session_state.pop(REPLANNED, False):
            # By the button that was just pressed: the top of the card may be out of sight.
            st.warning(say(importing.REPLANNED), icon=":material/sync_problem:")
        _show_save(uploaded, year)


def _replan(uploaded: Uploaded, year: FiscalYear, choices: Choices) -> None:
    dataset = uploaded.plan.plan.dataset
    plan = _plan(dataset, year, uploaded.name, uploaded.content, choices)
    st.session_state[PLAN] = Uploaded(uploaded.place, uploaded.name, uploaded.content, plan)


def _show_save(uploaded: Uploaded, year: FiscalYear) -> None:
    plan = uploaded.plan.plan
    is_wanted = False
    with st.container(horizontal=True, gap="small"):
        if plan.is_applicable:
            is_wanted = st.button(
                say(importing.SAVE, count=f"{len(plan.new) + len(plan.changed):,}"),
                type="primary",
                icon=":material/save:",
                key="apply",
            )
        st.button(
            say(importing.CHOOSE_ANOTHER), icon=":material/refresh:", key="again", on_click=_clear
        )
    if is_wanted:
        _apply(uploaded, year)
        st.rerun()


def _apply(uploaded: Uploaded, year: FiscalYear) -> None:
    plan = uploaded.plan
    dataset = plan.plan.dataset
    try:
        with uninterrupted_bar(say(importing.SAVING, name=plain(uploaded.name))) as progress:
            change = apply_plan(visit.desk(), visit.actor(), plan, progress=progress)
            _tell(change, dataset)
    except Refused as refused:
        if refused.reason is Reason.PLAN_OUTDATED:
            _replan(uploaded, year, plan.choices)
            st.session_state[REPLANNED] = True
        else:
            refuse(refused)


def _tell(change: Change, dataset: Dataset) -> None:
    _clear()
    done = importing.SAVED.filled(dataset=importing.DATASETS[dataset], count=f"{change.count:,}")
    offer_undo(done, change.entry_id, taking_back(dataset))


def _clear() -> None:
    st.session_state.pop(PLAN, None)
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
