"""The Streamlit script: page config, who is here, navigation, run the page."""

from __future__ import annotations

import streamlit as st

from dashboard.settings import HERE
from dashboard.telemetry.counters import script_run
from dashboard.ui import address, projector, visit
from dashboard.ui.account_link import show_account_link
from dashboard.ui.errors import stop_if_signed_out
from dashboard.ui.language import say
from dashboard.ui.look import show_look
from dashboard.ui.messages import show_messages
from dashboard.ui.pages import PAGES
from dashboard.ui.tab_title import name_tab
from dashboard.ui.widget_state import turn_page

stop_if_signed_out()
address.keep()
st.set_page_config(
    page_icon=HERE / "static" / "icon.png",
    layout="wide",
    initial_sidebar_state="collapsed",
)
entries = {
    entry.address: st.Page(
        entry.file,
        title=say(entry.title),
        icon=entry.icon,
        help=say(entry.help),
        url_path=entry.address,
        default=entry is PAGES[0],
        visibility="visible" if entry.in_menu and visit.allowed(entry.needs) else "hidden",
    )
    for entry in PAGES
}
groups: dict[str, list[st.Page]] = {}
for entry in PAGES:
    groups.setdefault(say(entry.heading), []).append(entries[entry.address])
page = st.navigation(groups, position="hidden" if visit.is_projector() else "top")
turn_page(page.url_path)
name_tab(page.title)
show_look()
if visit.is_projector():
    projector.show_large_type()
with script_run(page.url_path or PAGES[0].address):
    page.run()
    if not visit.is_projector():
        show_account_link()
    show_messages()
