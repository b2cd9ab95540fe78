"""Who is here, with the way to their account and out."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from dashboard.text import signing_in
from dashboard.text.status import ROLE
from dashboard.ui import visit
from dashboard.ui.language import THAI, language, say

LINK = Markup(
    '<a class="account" href="/account{query}" target="_self" title="{title}" '
    'aria-label="{title}"><span>{name}</span></a>'
)


def show_account_link() -> None:
    """The officer's name as a link to their account; nothing for the person at the machine."""
    if not visit.is_signed_in():
        return
    person = visit.actor()
    title = f"{say(signing_in.ACCOUNT)}: {person.name} · {say(ROLE[person.role])}"
    query = "" if language() == THAI else f"?lang={language()}"
    # The rank stands before the given name, the surname after a blank.
    st.html(LINK.format(query=query, title=title, name=person.name.split(" ")[0]), width="content")
