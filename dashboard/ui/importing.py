"""Importing figures: template, upload, what would happen, save."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.services.figures import Dataset, ImportPlan, apply_plan, make_plan, undo_import
from dashboard.services.year import YearState
from dashboard.text import importing
from dashboard.ui import address, visit
from dashboard.ui.errors import show_refusal
from dashboard.ui.figures import show_sample_mark, show_template
from dashboard.ui.import_preview import show_preview
from dashboard.ui.language import say
from dashboard.ui.linked import linked
from dashboard.ui.markdown import plain
from dashboard.ui.refusal_message import refuse
from dashboard.ui.undo import offer_undo

DATASET = "dataset"
PLAN = "import_plan"
ROUND = "upload_round"
"""Counts uploads: a new number gives a new, empty uploader and lets go of the old file."""


def choose_dataset() -> Dataset:
    """Which figures the file holds, in the address."""
    chosen = address.choose(
        st.segmented_control,
        say(importing.DATASET),
        [each.value for each in Dataset],
        DATASET,
        otherwise=Dataset.COMPLAINTS.value,
        required=True,
        label_visibility="collapsed",
        format_func=lambda each: say(importing.DATASETS[each]),
    )
    return Dataset(chosen or Dataset.COMPLAINTS)


def show_import(dataset: Dataset, year: YearState) -> None:
    """The three steps on one page; the third shows once a file was read."""
    try:
        visit.required(Action.IMPORT_FIGURES)
    except Refused as refused:
        show_refusal(refused)
        return
    if _is_sample(dataset, year):
        show_sample_mark(dataset, year)
    with st.container(border=True, key="filters_card"):
        st.markdown(f"**{say(importing.STEP_TEMPLATE)}**")
        show_template(dataset, year)
        st.markdown(f"**{say(importing.STEP_UPLOAD)}**")
        _show_upload(dataset, year.year)
    if plan := _planned(dataset, year.year):
        with st.container(border=True, key="plan"):
            st.markdown(f"**{say(importing.STEP_CHECK)}** · {plain(plan.plan.file_name)}")
            show_preview(plan)
            _show_save(plan)
    elif _has_figures(dataset, year):
        words = importing.SEE_RESULT.filled(page=importing.DATASETS[dataset])
        linked("result.html", key="result", page=dataset.value, words=words)


def _is_sample(dataset: Dataset, year: YearState) -> bool:
    is_complaints = dataset is Dataset.COMPLAINTS
    return year.complaints_are_sample if is_complaints else year.budget_is_sample


def _has_figures(dataset: Dataset, year: YearState) -> bool:
    return bool(year.complaints.months if dataset is Dataset.COMPLAINTS else year.budget)


def _show_upload(dataset: Dataset, year: FiscalYear) -> None:
    place = f"upload_{dataset}_{year}_{st.session_state.get(ROUND, 0)}"
    # Any file is taken: the importer says in Thai what is wrong with it and what to do instead.
    file = st.file_uploader(say(importing.UPLOAD), key=place)
    if file is None:
        st.session_state.pop(PLAN, None)
        return
    known: tuple[str, ImportPlan] | None = st.session_state.get(PLAN)
    seen = f"{place}/{file.file_id}"
    if known is None or known[0] != seen:
        plan = make_plan(visit.desk(), visit.actor(), year, dataset, file.name, file.getvalue())
        st.session_state[PLAN] = (seen, plan)


def _planned(dataset: Dataset, year: FiscalYear) -> ImportPlan | None:
    known: tuple[str, ImportPlan] | None = st.session_state.get(PLAN)
    if known is None:
        return None
    plan = known[1]
    return plan if (plan.plan.dataset, plan.plan.year) == (dataset, year) else None


def _show_save(plan: ImportPlan) -> None:
    with st.container(horizontal=True, gap="small"):
        if plan.plan.is_applicable:
            st.button(
                say(importing.SAVE, count=len(plan.plan.records)),
                type="primary",
                icon=":material/save:",
                key="apply",
                on_click=_apply,
                args=(plan,),
            )
        st.button(
            say(importing.CHOOSE_ANOTHER), icon=":material/refresh:", key="again", on_click=_clear
        )


def _apply(plan: ImportPlan) -> None:
    try:
        change = apply_plan(visit.desk(), visit.actor(), plan)
    except Refused as refused:
        refuse(refused)
        return
    _clear()
    done = importing.SAVED.filled(dataset=importing.DATASETS[plan.plan.dataset], count=change.count)
    offer_undo(done, change.entry_id, undo_import)


def _clear() -> None:
    st.session_state.pop(PLAN, None)
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
