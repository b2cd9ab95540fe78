"""ภาพรวม: are we ready, what is late and whose it is, what is due next."""

import streamlit as st

from dashboard.text import overview
from dashboard.ui import projector, visit
from dashboard.ui.agenda import show_agenda
from dashboard.ui.backup_notice import backup_notice
from dashboard.ui.briefs import show_briefs
from dashboard.ui.changes import show_changes
from dashboard.ui.header import show_header
from dashboard.ui.headline import headline
from dashboard.ui.wall import show_wall

year = visit.state()
title, parts = headline(year)
show_header(year, title, [*parts, *backup_notice(year)], projector_page="overview")

if visit.is_projector():
    show_wall(year.disclosure, overview.WALL_LABEL)
    projector.follow_changes(year.revision)
else:
    wall, side = st.columns([2, 1], gap="small")
    with wall:
        show_wall(year.disclosure, overview.WALL_LABEL)
    with side, st.container(gap="xsmall"):
        show_agenda(year)
        show_briefs(year)
    show_changes(year)
