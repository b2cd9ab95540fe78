"""Correcting what a piece of evidence is said to prove, and what it is called."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.evidence import Evidence
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.services.evidence import correct_evidence, undo_evidence
from dashboard.services.proof import Proof
from dashboard.services.year import ItemState, YearState
from dashboard.text import evidence, shell
from dashboard.ui import visit
from dashboard.ui.language import say
from dashboard.ui.markdown import plain
from dashboard.ui.proof_fields import ask_proof
from dashboard.ui.refusal_message import forget_refusal, refuse_typed
from dashboard.ui.undo import offer_undo


def open_correction(piece: Evidence, state: ItemState, year: YearState) -> None:
    """The dialog, filled with what is said of the piece now."""

    @st.dialog(say(evidence.EDIT))
    def dialog() -> None:
        key = f"edit_{piece.id}_{piece.version}"
        name = st.text_input(say(evidence.NAME), value=piece.name, key=f"{key}_name")
        start = Proof(piece.period, piece.requirement, piece.language, piece.on_home_page)
        proof = ask_proof(state, year, start, key)
        if st.button(say(shell.SAVE), type="primary", key="save_correction"):
            _save(piece, year, proof, name)

    dialog()


def _save(piece: Evidence, year: YearState, proof: Proof, name: str) -> None:
    try:
        change = correct_evidence(
            visit.desk(),
            visit.required(Action.ATTACH),
            year.year,
            piece.id,
            proof,
            name=name,
            seen_version=piece.version,
        )
    except Refused as refused:
        refuse_typed(refused, name)
        return
    forget_refusal()
    if change.entry_id is not None:
        done = evidence.CORRECTED.filled(name=plain(name))
        offer_undo(done, change.entry_id, undo_evidence)
    st.rerun()
