"""What the last click did, at the lower edge of the screen, wherever the page was scrolled to."""

from __future__ import annotations

import streamlit as st

from dashboard.ui.refusal_message import REFUSAL, show_refusal_message
from dashboard.ui.undo import OFFER, show_undo


def show_messages() -> None:
    """The last refusal and the last change with its way back, one above the other."""
    if REFUSAL not in st.session_state and OFFER not in st.session_state:
        return
    st.html(_look())
    with st.container(key="messages", gap="small", horizontal_alignment="right"):
        show_refusal_message()
        show_undo()


def _look() -> str:
    ground, line = (_both(name) for name in ("secondaryBackgroundColor", "borderColor"))
    return f"""<style>
.st-key-messages {{ position: fixed; inset: auto 1rem 1.25rem auto; z-index: 999990;
  width: min(30rem, calc(100vw - 2rem)); pointer-events: none; }}
.st-key-messages > * {{ pointer-events: auto; }}
.st-key-refusal {{ max-height: 70vh; overflow-y: auto; padding: 0.75rem; border-radius: 8px;
  background: {ground}; border: 1px solid {line}; box-shadow: 0 4px 16px rgb(0 0 0 / 30%); }}
.st-key-refusal pre {{ max-height: 9rem; overflow-y: auto; }}
.st-key-undo {{ width: auto; max-width: 100%; padding: 0.4rem 0.5rem 0.4rem 1rem;
  border-radius: 8px; background: #1f2328; color: #ffffff; border: 1px solid #5b6370;
  box-shadow: 0 4px 16px rgb(0 0 0 / 30%); animation: undo-leaves 0.4s ease-in 12s forwards; }}
.st-key-undo p {{ color: #ffffff; }}
.st-key-undo button {{ color: #ffffff; background: transparent; border-color: #a7adb7; }}
.st-key-undo:hover, .st-key-undo:focus-within {{ animation: none; }}
@keyframes undo-leaves {{ to {{ opacity: 0; visibility: hidden; }} }}
</style>"""


def _both(name: str) -> str:
    return (
        f"light-dark({st.get_option(f'theme.light.{name}')}, {st.get_option(f'theme.dark.{name}')})"
    )
