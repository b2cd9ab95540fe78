"""What the buttons of the evidence and of the comments do: ``bin 12``, ``withdraw 5``."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.evidence import Evidence
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action
from dashboard.services.commenting import (
    acknowledge_mention,
    bring_comment_back,
    take_back_comment,
)
from dashboard.services.evidence import bin_evidence, restore_evidence, undo_evidence
from dashboard.services.laid_aside import LaidAside
from dashboard.services.watching import Watch, watch
from dashboard.services.year import ItemState, YearState
from dashboard.text import comments, evidence
from dashboard.ui import visit
from dashboard.ui.attach_dialog import open_attach
from dashboard.ui.bin_dialog import open_empty_bin
from dashboard.ui.comment_dialog import open_comment
from dashboard.ui.evidence_dialog import open_correction
from dashboard.ui.language import say
from dashboard.ui.markdown import plain
from dashboard.ui.preview_dialog import open_preview
from dashboard.ui.refusal_message import refuse
from dashboard.ui.undo import offer_undo


def act_on(pressed: str, state: ItemState, year: YearState, aside: LaidAside) -> None:
    """Carry out a button's act: a change with its way back, or a dialog."""
    verb, _, number = pressed.partition(" ")
    try:
        _ACTS[verb](state, year, aside, int(number or 0))
    except Refused as refused:
        refuse(refused)
        st.rerun()


def _attach(state: ItemState, year: YearState, _: LaidAside, __: int) -> None:
    visit.required(Action.ATTACH, state)
    open_attach(state, year)


def _replace(state: ItemState, year: YearState, _: LaidAside, number: int) -> None:
    visit.required(Action.ATTACH, state)
    open_attach(state, year, replaces=_piece(state, number))


def _edit(state: ItemState, year: YearState, _: LaidAside, number: int) -> None:
    visit.required(Action.ATTACH, state)
    open_correction(_piece(state, number), state, year)


def _view(state: ItemState, year: YearState, _: LaidAside, number: int) -> None:
    open_preview(_piece(state, number))


def _bin(state: ItemState, year: YearState, _: LaidAside, number: int) -> None:
    piece = _piece(state, number)
    change = bin_evidence(visit.desk(), visit.required(Action.ATTACH, state), year.year, [piece.id])
    offer_undo(evidence.BINNED.filled(name=plain(piece.name)), change.entry_id, undo_evidence)
    st.rerun()


def _restore(state: ItemState, year: YearState, aside: LaidAside, number: int) -> None:
    name = next((each.piece.name for each in aside.binned if each.piece.id == number), "")
    change = restore_evidence(
        visit.desk(), visit.required(Action.ATTACH, state), year.year, [number]
    )
    offer_undo(evidence.RESTORED.filled(name=plain(name)), change.entry_id, undo_evidence)
    st.rerun()


def _empty(state: ItemState, year: YearState, aside: LaidAside, _: int) -> None:
    visit.required(Action.EMPTY_BIN)
    open_empty_bin(year, aside.removable)


def _watch(state: ItemState, year: YearState, _: LaidAside, __: int) -> None:
    with st.container(key="watching"), st.spinner(say(evidence.CHECKING_LINKS)):
        seen = watch(visit.desk(), visit.required(Action.WATCH, state), year.year, state.code)
    offer_undo(watch_words(seen), None)
    st.rerun()


def watch_words(seen: Watch) -> Bilingual:
    """How a run of the link watch went, in one sentence."""
    if seen.offline:
        return evidence.OFFLINE
    if not seen.troubled:
        return evidence.LINKS_FINE.filled(count=len(seen.visits))
    return evidence.LINKS_TROUBLED.filled(count=len(seen.visits), trouble=len(seen.troubled))


def _comment(state: ItemState, year: YearState, _: LaidAside, __: int) -> None:
    visit.required(Action.COMMENT, state)
    open_comment(state, year)


def _withdraw(state: ItemState, year: YearState, _: LaidAside, number: int) -> None:
    actor = visit.required(Action.COMMENT, state)
    change = take_back_comment(visit.desk(), actor, year.year, number)
    offer_undo(comments.WITHDRAWN, change.entry_id, bring_comment_back)
    st.rerun()


def _acknowledge(state: ItemState, year: YearState, _: LaidAside, number: int) -> None:
    actor = visit.required(Action.COMMENT, state)
    acknowledge_mention(visit.desk(), actor, year.year, number, actor.officer or 0)
    offer_undo(comments.ACKNOWLEDGED, None)
    st.rerun()


def _piece(state: ItemState, number: int) -> Evidence:
    """A piece that stands; another visitor may have moved it meanwhile."""
    for piece in state.evidence:
        if piece.id == number:
            return piece
    raise Refused(Reason.UNKNOWN_EVIDENCE)


_ACTS: dict[str, Callable[[ItemState, YearState, LaidAside, int], None]] = {
    "attach": _attach,
    "replace": _replace,
    "edit": _edit,
    "view": _view,
    "bin": _bin,
    "restore": _restore,
    "empty": _empty,
    "watch": _watch,
    "comment": _comment,
    "withdraw": _withdraw,
    "acknowledge": _acknowledge,
}
