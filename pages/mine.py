"""งานของฉัน: what waits for an officer, a section or the station, and what to approve."""

import streamlit as st

from dashboard.services.inbox import inbox
from dashboard.text import mine
from dashboard.ui import visit
from dashboard.ui.header import show_header
from dashboard.ui.mine import headline, show_inbox
from dashboard.ui.mine_acts import act_on
from dashboard.ui.mine_choice import show_owner_choice
from dashboard.ui.mine_empty import show_nothing

year = visit.state()
heading = st.container()
owner = show_owner_choice(year)
found = inbox(year, visit.actor(), owner)
with heading:
    show_header(year, mine.TITLE, headline(found))

if found.is_empty:
    show_nothing(owner, year)
elif pressed := show_inbox(found, owner, year):
    act_on(pressed, found, year)
