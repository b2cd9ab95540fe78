"""Looking at a piece of evidence in the page: pictures page by page, the first rows of a sheet."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.documents import Format
from dashboard.domain.evidence import Evidence
from dashboard.domain.refusals import Refused
from dashboard.services.downloads import NoPreview, rows
from dashboard.text import evidence, evidence_files
from dashboard.ui import visit
from dashboard.ui.errors import show_refusal
from dashboard.ui.language import say
from dashboard.ui.linked import linked
from dashboard.ui.markdown import plain

PAGE = "preview_page"


def open_preview(piece: Evidence) -> None:
    """The dialog, opened on the first page."""
    st.session_state[PAGE] = 1

    @st.dialog(plain(piece.name), width="large")
    def dialog() -> None:
        if piece.format is Format.XLSX:
            _show_rows(piece)
        else:
            _show_page(piece)

    dialog()


def _show_rows(piece: Evidence) -> None:
    try:
        found = rows(visit.desk(), visit.actor(), piece.id)
    except NoPreview:
        st.info(say(evidence_files.NO_PREVIEW))
    except Refused as refused:
        show_refusal(refused)
    else:
        st.caption(say(evidence.FIRST_ROWS))
        linked("preview_rows.html", key="preview_rows", rows=found)


def _show_page(piece: Evidence) -> None:
    pages = (piece.file.facts.pages if piece.file else None) or 1
    page = min(st.session_state.get(PAGE, 1), pages)
    if pages > 1:
        with st.container(horizontal=True, horizontal_alignment="center", gap="small"):
            _turn("chevron_left", evidence.PREVIOUS_PAGE, page - 1, off=page == 1)
            st.markdown(say(evidence.PAGE_OF, page=page, pages=pages), width="content")
            _turn("chevron_right", evidence.NEXT_PAGE, page + 1, off=page == pages)
    linked(
        "preview_page.html",
        key="preview_page",
        source=f"previews/{piece.id}?page={page}",
        described=evidence.PICTURE_OF.filled(name=piece.name),
        missing=evidence_files.NO_PREVIEW,
    )


def _turn(icon: str, words: Bilingual, page: int, *, off: bool) -> None:
    st.button(
        "",
        icon=f":material/{icon}:",
        help=say(words),
        key=f"preview_{icon}",
        disabled=off,
        on_click=_go,
        args=(page,),
    )


def _go(page: int) -> None:
    st.session_state[PAGE] = page
