"""กระดานงาน: the 25 items by status, due month or section, or as a table; marked from here."""

import streamlit as st

from dashboard.text import board
from dashboard.ui import board_filters, projector, visit
from dashboard.ui.board_cards import show_cards
from dashboard.ui.board_lanes import lanes
from dashboard.ui.board_sheet import show_board_menu
from dashboard.ui.board_table import show_table
from dashboard.ui.header import show_header
from dashboard.ui.headline import Part
from dashboard.ui.language import say

year = visit.state()
heading = st.container()
if visit.is_projector():
    filters = board_filters.chosen_filters(year)
else:
    with st.container(horizontal=True, gap="small", key="board_tools"):
        filters = board_filters.show_filters(year, first=board_filters.show_view)
        tools = st.container(width="content", key="board_tool")
view = board_filters.chosen_view()
items = board_filters.apply(filters, year.disclosure, year)
if not visit.is_projector():
    with tools:
        show_board_menu(year, items)
with heading:
    shown = board.SHOWN.filled(shown=len(items), total=len(year.disclosure))
    show_header(year, board.TITLE, [Part(shown)], projector_page="board")

if not items:
    st.info(say(board.NOTHING_FOUND), icon=":material/search_off:")
elif view == "table":
    show_table(items)
else:
    show_cards(lanes(view, items, year), year)
if visit.is_projector():
    projector.follow_changes(year.revision)
