"""Attaching evidence: files or an address, to the item or a line of it, and marking that line."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard.domain.duties import Duty
from dashboard.domain.evidence import Evidence
from dashboard.domain.fiscal import Span
from dashboard.domain.roles import Action
from dashboard.services.proof import Proof
from dashboard.services.year import ItemState, YearState
from dashboard.text import evidence
from dashboard.ui import visit
from dashboard.ui.attach_result import RESULT, show_result
from dashboard.ui.attach_run import Address, Asked, Result, attach
from dashboard.ui.icons import material
from dashboard.ui.language import say
from dashboard.ui.markdown import plain
from dashboard.ui.proof_fields import ask_proof

ROUND = "attach_round"
"""Counts uploads: a new number gives an empty uploader and lets go of what was sent."""
FILES, ADDRESS = "files", "address"
KINDS = {FILES: evidence.FILES, ADDRESS: evidence.ADDRESS}


def open_attach(
    state: ItemState,
    year: YearState,
    *,
    requirement: str | None = None,
    replaces: Evidence | None = None,
) -> None:
    """The dialog for a line, for the whole item, or for a new version of a piece."""
    st.session_state.pop(RESULT, None)
    title = evidence.ATTACH if replaces is None else evidence.REPLACE

    @st.dialog(f"{say(title)} · {state.code}", on_dismiss="rerun")
    def dialog() -> None:
        _form(state, year, requirement, replaces)

    dialog()


def _form(
    state: ItemState, year: YearState, requirement: str | None, replaces: Evidence | None
) -> None:
    told = st.container()
    key = f"attach_{replaces.id if replaces else requirement}"
    if replaces is not None:
        st.caption(say(evidence.REPLACES, name=plain(replaces.name)))
    proof = ask_proof(state, year, _start(requirement, replaces), key)
    kind = _ask_kind(replaces, key)
    slot = st.empty()
    what = _ask_address(key) if kind == ADDRESS else _ask_files(slot, replaces)
    duty = _open_duty(state, proof)
    marks = duty is not None and _ask_mark(duty, year, key)
    if st.button(say(evidence.ATTACH), type="primary", icon=":material/attach_file:", key="attach"):
        asked = Asked(proof, what, duty if marks else None, replaces.id if replaces else None)
        if asked.pieces:
            _after(attach(state, year, asked), slot, kind, replaces)
        else:
            st.warning(say(evidence.NOTHING_CHOSEN), icon=material("front_hand"))
    if RESULT in st.session_state:
        with told:
            show_result(st.session_state[RESULT], year.year)


def _start(requirement: str | None, replaces: Evidence | None) -> Proof:
    if replaces is None:
        return Proof("", requirement)
    return Proof(replaces.period, replaces.requirement, replaces.language, replaces.on_home_page)


def _ask_kind(replaces: Evidence | None, key: str) -> str:
    chosen: str = st.segmented_control(
        say(evidence.KIND),
        list(KINDS),
        default=ADDRESS if replaces is not None and replaces.url else FILES,
        required=True,
        format_func=lambda each: say(KINDS[each]),
        label_visibility="collapsed",
        key=f"{key}_kind",
    )
    return chosen


def _ask_address(key: str) -> Address:
    url = st.text_input(say(evidence.URL), placeholder=say(evidence.URL_HINT), key=f"{key}_url")
    return Address(url, st.text_input(say(evidence.URL_TITLE), key=f"{key}_title"))


def _ask_files(slot: DeltaGenerator, replaces: Evidence | None) -> Sequence[UploadedFile]:
    # Any file is taken: the service says in Thai what is wrong with it and what to do instead.
    place = f"attach_files_{st.session_state.get(ROUND, 0)}"
    if replaces is not None:
        file = slot.file_uploader(say(evidence.CHOOSE_FILE), key=place)
        return [file] if file else []
    return slot.file_uploader(say(evidence.CHOOSE_FILES), accept_multiple_files=True, key=place)


def _open_duty(state: ItemState, proof: Proof) -> Duty | None:
    """The duty that the evidence answers, if it is one and waits for its answer."""
    if not visit.allowed(Action.MARK, state):
        return None
    wanted = (proof.requirement, proof.period)
    duties = (duty for duty in state.assessment.missing if duty.key == wanted)
    return next((duty for duty in duties if state.can_be_marked(duty)), None)


def _ask_mark(duty: Duty, year: YearState, key: str) -> bool:
    """Offered as the thing to do, except for a period whose end is still to come."""
    is_over = duty.period.span is Span.YEAR or duty.period.last.last_day < year.today
    return st.checkbox(
        say(evidence.MARK_TOO), value=is_over, key=f"{key}_mark_{'_'.join(duty.key)}"
    )


def _after(
    result: Result,
    slot: DeltaGenerator,
    kind: str,
    replaces: Evidence | None,
) -> None:
    """Close where all went well; otherwise tell, and make room for what is chosen next."""
    if result.is_clean:
        _let_go()
        st.rerun()
    st.session_state[RESULT] = result
    if kind == FILES:
        _let_go()
        _ask_files(slot, replaces)


def _let_go() -> None:
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
