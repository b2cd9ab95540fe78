"""เจ้าหน้าที่: who is here, what they are responsible for, adding, changing and handing over."""

import streamlit as st

from dashboard.domain.roles import Action
from dashboard.services.officers import staff
from dashboard.text import officers
from dashboard.ui import visit
from dashboard.ui.header import show_header
from dashboard.ui.language import say
from dashboard.ui.officer_acts import act_on
from dashboard.ui.officer_dialog import open_officer
from dashboard.ui.officers import headline, show_gone, show_handed_over, show_officers

year = visit.state()
people = staff(visit.desk(), visit.actor(), year)
may_manage = visit.allowed(Action.MANAGE_OFFICERS)
show_header(year, officers.TITLE, headline(people, year))

show_handed_over(people)
if may_manage and st.button(say(officers.ADD), icon=":material/person_add:", key="add_officer"):
    open_officer(None, year)
if people.active:
    if pressed := show_officers(people, year, may_manage=may_manage):
        act_on(pressed, people, year)
else:
    st.info(say(officers.EMPTY), title=say(officers.EMPTY_TITLE), icon=":material/group_add:")
show_gone(people, may_manage=may_manage)
