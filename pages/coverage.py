"""ความครบถ้วน: every item by the twelve months of the fiscal year."""

import streamlit as st

from dashboard.services.coverage import coverage
from dashboard.text import board
from dashboard.text.coverage import TITLE
from dashboard.ui import board_filters, projector, visit
from dashboard.ui.coverage import chosen_items, headline, show_coverage, show_export, show_group
from dashboard.ui.header import show_header
from dashboard.ui.language import say

year = visit.state()
wanted = chosen_items(year)
filters = board_filters.chosen_filters(year, board_filters.ON_COVERAGE)
covered = coverage(year, board_filters.apply(filters, wanted, year))
show_header(year, TITLE, headline(covered, len(wanted)), projector_page="coverage")
if not visit.is_projector():
    with st.container(horizontal=True, gap="small", key="coverage_tools"):
        board_filters.show_filters(year, board_filters.ON_COVERAGE, lambda: show_group(year))
        show_export(year, covered)
if covered:
    show_coverage(year, covered)
else:
    st.info(say(board.NOTHING_FOUND), icon=":material/search_off:")
if visit.is_projector():
    projector.follow_changes(year.revision)
