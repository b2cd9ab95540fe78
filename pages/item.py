"""ข้อ (?code=O12): one item's findings, review, checklist, evidence, comments and plan."""

import streamlit as st

from dashboard.text import item
from dashboard.ui import visit
from dashboard.ui.changes import show_changes
from dashboard.ui.checklist import show_checklist
from dashboard.ui.header import show_header
from dashboard.ui.item_about import show_about
from dashboard.ui.item_choice import chosen_code, show_choice
from dashboard.ui.item_planning import show_planning
from dashboard.ui.item_record import show_record
from dashboard.ui.item_standing import item_headline
from dashboard.ui.item_top import show_top
from dashboard.ui.language import say
from dashboard.ui.markdown import plain
from dashboard.ui.tab_title import name_tab

year = visit.state()
code = chosen_code(year)

if code is None:
    show_header(year, item.WHICH)
    show_choice(year, None)
    if wanted := st.query_params.get("code"):
        st.warning(say(item.UNKNOWN, code=plain(wanted)), icon=":material/search_off:")
else:
    state = year.item(code)
    name_tab(f"{code} {say(state.item.short)}")
    show_header(year, *item_headline(state))
    show_choice(year, code)
    work, facts = st.columns([2, 1], gap="medium")
    with work:
        show_top(state, year)
        show_checklist(state, year)
        show_record(state, year)
    with facts:
        show_planning(state, year)
        show_about(state, year)
        show_changes(year, code=code)
