"""ประวัติ: who did what, when, from where, before and after; undone and downloaded from here."""

import streamlit as st

from dashboard.services.history import history_page
from dashboard.text import history_page as words
from dashboard.ui import visit
from dashboard.ui.erase_dialog import show_erasing
from dashboard.ui.header import show_header
from dashboard.ui.headline import Part
from dashboard.ui.history import act_on, chosen_number, show_export, show_history
from dashboard.ui.history_filters import chosen_filters, show_filters
from dashboard.ui.language import say

year = visit.state()
filters = chosen_filters(year)
found = history_page(visit.desk(), visit.actor(), filters.asked, chosen_number(filters))
show_header(year, words.TITLE, [Part(words.FOUND.filled(total=f"{found.total:,}"))])
with st.container(horizontal=True, gap="small", key="history_tools"):
    show_filters(year, filters)
    show_export(year, filters, found)
    show_erasing()
if filters.misread:
    st.warning(say(words.BAD_DAY, given=filters.misread), icon=":material/event_busy:")
if not found.entries:
    st.info(say(words.EMPTY), icon=":material/history:")
elif pressed := show_history(found, year):
    act_on(pressed)
