"""How one officer signs in: giving a link, signing out, taking a lost second factor away."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.domain.accounts import LONGEST_NAME
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.reports.qr import qr_svg
from dashboard.services.accounts import (
    Invitation,
    accounts,
    end_sign_ins_of,
    invite,
    remove_second_factor,
)
from dashboard.services.officers import OfficerRecord
from dashboard.text import access, dates
from dashboard.ui import visit
from dashboard.ui.errors import show_refusal
from dashboard.ui.language import say
from dashboard.ui.markdown import plain
from dashboard.ui.undo import offer_undo


def open_access(record: OfficerRecord) -> None:
    """The dialog; a link that was made is shown in it, and nowhere else."""

    @st.dialog(plain(say(access.WHO, name=record.name)))
    def dialog() -> None:
        _show(record)

    dialog()


def _show(record: OfficerRecord) -> None:
    desk, actor = visit.desk(), visit.required(Action.MANAGE_OFFICERS)
    way_in = accounts(desk, actor).get(record.id)
    st.caption(say(access.access_in_words(way_in, desk.now())))
    with st.form("access_form", border=False):
        name = st.text_input(
            say(access.NAME),
            value=record.key if way_in is None else way_in.name,
            help=say(access.NAME_HELP),
            max_chars=LONGEST_NAME,
            key="access_name",
        )
        st.caption(say(access.LINK_EXPLAINED))
        label = access.NEW_LINK if way_in and way_in.has_password else access.FIRST_LINK
        if st.form_submit_button(say(label), type="primary", icon=":material/key:"):
            try:
                _show_link(invite(desk, actor, record.id, name))
            except Refused as refused:
                show_refusal(refused)
    if way_in is None:
        return
    if way_in.seen_at is not None:
        _button(access.SIGN_OUT_EVERYWHERE, "logout", record, _sign_out)
    if way_in.has_second_factor:
        _button(access.REMOVE_SECOND, "phonelink_erase", record, _remove_second)


def _show_link(invitation: Invitation) -> None:
    address = f"{_server()}/welcome?link={invitation.token}"
    told = access.LINK_MADE.filled(name=invitation.officer, until=dates.moment(invitation.until))
    st.success(plain(say(told)))
    st.code(address, language=None, wrap_lines=True)
    st.caption(say(access.SCAN))
    st.image(qr_svg(address).decode(), width=180)
    if visit.settings().is_loopback and not visit.settings().hosts:
        st.info(say(access.ONLY_HERE))


def _server() -> str:
    """Where this very browser reaches the server: others on the network do so too."""
    scheme, _, rest = (st.context.url or "").partition("://")
    host = st.context.headers.get("Host") or rest.partition("/")[0]
    return f"{scheme or 'http'}://{host}"


def _button(
    words: Bilingual,
    icon: str,
    record: OfficerRecord,
    act: Callable[[OfficerRecord], Bilingual],
) -> None:
    if not st.button(say(words), icon=f":material/{icon}:", key=f"access_{icon}"):
        return
    try:
        offer_undo(act(record), None)
    except Refused as refused:
        show_refusal(refused)
        return
    st.rerun()


def _sign_out(record: OfficerRecord) -> Bilingual:
    ended = end_sign_ins_of(visit.desk(), visit.actor(), record.id)
    return access.SIGNED_OUT.filled(name=plain(record.name), count=ended)


def _remove_second(record: OfficerRecord) -> Bilingual:
    remove_second_factor(visit.desk(), visit.actor(), record.id)
    return access.SECOND_REMOVED.filled(name=plain(record.name))
