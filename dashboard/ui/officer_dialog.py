"""Adding an officer, or changing what is kept of one."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.officers import NAME_LIMIT
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Role
from dashboard.services.officer_changes import add_officer, change_officer, undo_officer_change
from dashboard.services.officers import OfficerRecord
from dashboard.services.year import YearState
from dashboard.text import officers, shell
from dashboard.text.status import ROLE
from dashboard.ui import visit
from dashboard.ui.errors import show_refusal
from dashboard.ui.language import say
from dashboard.ui.markdown import plain
from dashboard.ui.refusal_message import refuse
from dashboard.ui.undo import offer_undo


def open_officer(record: OfficerRecord | None, year: YearState) -> None:
    """The dialog; None adds somebody. It saves in one step and closes."""
    title = say(officers.ADD)
    if record is not None:
        title = say(officers.OF_WHOM, act=officers.CHANGE, name=record.name)

    @st.dialog(plain(title))
    def dialog() -> None:
        _form(record, year)

    dialog()


def _form(record: OfficerRecord | None, year: YearState) -> None:
    section_names = {section.code: say(section.name) for section in year.catalogue.sections}
    known = [] if record is None else [code for code in record.sections if code in section_names]
    with st.form("officer_form", border=False):
        name = st.text_input(
            say(officers.FULL_NAME),
            value=record.name if record else "",
            placeholder=say(officers.FULL_NAME_HINT),
            max_chars=NAME_LIMIT,
            key="officer_name",
        )
        position = st.text_input(
            say(officers.POSITION),
            value=record.position if record else "",
            placeholder=say(officers.POSITION_HINT),
            max_chars=NAME_LIMIT,
            key="officer_position",
        )
        role = st.radio(
            say(officers.ROLE_TITLE),
            officers.ROLES_IN_ORDER,
            index=officers.ROLES_IN_ORDER.index(record.role if record else Role.OFFICER),
            format_func=lambda role: f"**{say(ROLE[role])}** · {say(officers.ROLE_MEANS[role])}",
            key="officer_role",
        )
        may_approve = st.checkbox(
            say(officers.MAY_APPROVE),
            value=record.may_approve if record else False,
            help=say(officers.MAY_APPROVE_HELP),
            key="officer_may_approve",
        )
        sections = st.multiselect(
            say(officers.SECTIONS),
            list(section_names),
            default=known,
            format_func=section_names.__getitem__,
            placeholder=say(officers.SECTIONS_HINT),
            key="officer_sections",
        )
        if not st.form_submit_button(say(shell.SAVE), type="primary"):
            return
    _save(record, name, Role(role), position, sections, may_approve=may_approve)


def _save(
    record: OfficerRecord | None,
    name: str,
    role: Role,
    position: str,
    sections: list[str],
    *,
    may_approve: bool,
) -> None:
    try:
        actor = visit.required(Action.MANAGE_OFFICERS)
        if record is None:
            add_officer(
                visit.desk(),
                actor,
                name,
                role,
                position=position,
                sections=sections,
                may_approve=may_approve,
            )
            _say(officers.ADDED, name, None)
        else:
            change = change_officer(
                visit.desk(),
                actor,
                record.id,
                name,
                role,
                position=position,
                sections=sections,
                may_approve=may_approve,
                seen_version=record.version,
            )
            _say(officers.CHANGED, name, change.entry_id)
    except Refused as refused:
        if refused.reason is not Reason.CHANGED_MEANWHILE:
            show_refusal(refused)
            return
        refuse(refused)
    st.rerun()


def _say(words: Bilingual, name: str, entry: int | None) -> None:
    offer_undo(words.filled(name=plain(name.strip())), entry, undo_officer_change)
