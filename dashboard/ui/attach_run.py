"""Sending what was chosen, piece by piece: the good ones are kept, the others are told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.duties import Duty
from dashboard.domain.findings import Finding
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.attaching import Attached, attach_address, attach_file
from dashboard.services.desk import Desk
from dashboard.services.evidence import undo_evidence
from dashboard.services.marking import Wanted, mark, undo
from dashboard.services.proof import Proof
from dashboard.services.year import ItemState, YearState, year_state
from dashboard.text import evidence
from dashboard.text.refusals import sentence
from dashboard.ui import visit
from dashboard.ui.language import say
from dashboard.ui.markdown import plain
from dashboard.ui.undo import TakeBack, offer_undo


@dataclass(frozen=True)
class Address:
    """A public address as it was typed."""

    url: str
    title: str

    @property
    def name(self) -> str:
        return self.title or self.url


@dataclass(frozen=True)
class Asked:
    """What is to be attached, as what proof; ``marks`` is the duty to mark done with it."""

    proof: Proof
    what: Address | Sequence[UploadedFile]
    marks: Duty | None
    replaces: int | None

    @property
    def pieces(self) -> Sequence[Address | UploadedFile]:
        return [self.what] if isinstance(self.what, Address) else self.what


@dataclass
class Result:
    """What was kept, by id and name, and why the rest was not.

    ``marked`` is the code of the line that was marked, ``findings`` are about what was kept.
    """

    of_address: bool = False
    kept: dict[int, str] = field(default_factory=dict)
    refused: list[Bilingual] = field(default_factory=list)
    marked: str = ""
    state: ItemState | None = None
    undoes: list[tuple[TakeBack, int]] = field(default_factory=list)

    @property
    def findings(self) -> list[Finding]:
        found = self.state.findings if self.state else ()
        return [each for each in found if each.evidence in self.kept]

    @property
    def is_clean(self) -> bool:
        """Was all of it kept, and is there nothing to say of it?"""
        return bool(self.kept) and not self.refused and not self.findings


def attach(state: ItemState, year: YearState, asked: Asked) -> Result:
    """Attach everything, mark the duty, look at what the checks say, and offer the way back."""
    result = Result(isinstance(asked.what, Address))
    _send_all(result, state, year, asked)
    if result.kept:
        if asked.marks is not None:
            _mark(result, state, year, asked.marks)
        result.state = year_state(visit.desk(), visit.actor(), year.year).item(state.code)
        offer_undo(_done(result), result.undoes[-1][1], _all_back(result.undoes))
    return result


def _send_all(result: Result, state: ItemState, year: YearState, asked: Asked) -> None:
    pieces = asked.pieces
    bar = st.progress(0.0) if len(pieces) > 1 else None
    for number, piece in enumerate(pieces, 1):
        if bar is not None:
            words = say(evidence.READING, number=number, total=len(pieces), name=plain(piece.name))
            bar.progress((number - 1) / len(pieces), words)
        try:
            attached = _send(piece, state, year, asked)
        except Refused as refused:
            result.refused.append(sentence(refused))
        else:
            result.kept[attached.evidence_id] = piece.name
            result.undoes.append((undo_evidence, attached.change.entry_id or 0))
    if bar is not None:
        bar.empty()


def _send(
    piece: Address | UploadedFile, state: ItemState, year: YearState, asked: Asked
) -> Attached:
    desk, actor = visit.desk(), visit.required(Action.ATTACH)
    proof, replaces = asked.proof, asked.replaces
    if isinstance(piece, Address):
        return attach_address(
            *(desk, actor, year.year, state.code, piece.url, proof),
            title=piece.title,
            replaces=replaces,
        )
    piece.seek(0)
    return attach_file(
        desk, actor, year.year, state.code, piece.name, piece, proof, replaces=replaces
    )


def _mark(result: Result, state: ItemState, year: YearState, duty: Duty) -> None:
    wanted = Wanted(duty.key, Answer.DONE, seen_version=state.seen(duty.key))
    try:
        change = mark(visit.desk(), visit.required(Action.MARK), year.year, [wanted])
    except Refused as refused:
        result.refused.append(sentence(refused))
        return
    result.marked = duty.requirement.code
    if change.entry_id is not None:
        result.undoes.append((undo, change.entry_id))


def _done(result: Result) -> Bilingual:
    if len(result.kept) > 1:
        return evidence.ATTACHED_MANY.filled(count=len(result.kept))
    (name,) = result.kept.values()
    return evidence.ATTACHED.filled(name=plain(name))


def _all_back(undoes: Sequence[tuple[TakeBack, int]]) -> TakeBack:
    """Take back everything that was done together, the last first."""

    def take_back(desk: Desk, actor: Actor, _: int) -> None:
        for one, entry in reversed(undoes):
            one(desk, actor, entry)

    return take_back
