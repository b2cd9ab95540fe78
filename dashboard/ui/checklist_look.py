"""How the checklist looks: done is green, months are large enough for a thumb.

The icon of a period is drawn by the style sheet and not written into its label: Streamlit takes a
button with another label for another button, and the keyboard would lose its place with every
month that is marked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.ui.duty_labels import Look
from dashboard.ui.language import say

Looks = Mapping[str, Sequence[Look]]
"""The look of every period, by the key of its row."""


def show_checklist_look(rows: Looks) -> None:
    """One style sheet for the whole checklist."""
    st.html(f"<style>{_fixed()}{_icons(rows)}</style>")


def _icons(rows: Looks) -> str:
    """One rule for each look, with all the periods that have it."""
    periods: dict[Look, list[str]] = {}
    for key, looks in rows.items():
        for number, look in enumerate(looks, 1):
            place = f".{_class(key)} button:nth-of-type({number})::before"
            periods.setdefault(look, []).append(place)
    return "".join(f"{', '.join(places)} {{ {_icon(look)} }}\n" for look, places in periods.items())


def _icon(look: Look) -> str:
    colour = f"color: {_theme(look.tone + 'TextColor')};" if look.tone else ""
    return f'content: "{look.icon}"; content: "{look.icon}" / "{say(look.words)}"; {colour}'


def _class(key: str) -> str:
    """The class Streamlit gives to what has this key."""
    return "st-key-" + re.sub(r"[^a-zA-Z0-9_-]", "-", key)


def _fixed() -> str:
    green, on_green = _theme("greenTextColor"), _theme("greenBackgroundColor")
    muted, ground = _theme("grayTextColor"), _theme("secondaryBackgroundColor")
    return f"""
.st-key-checklist [data-testid="stButtonGroup"] button {{ justify-content: center; }}
.st-key-checklist [data-testid="stButtonGroup"] button > div {{ flex: none; width: auto; }}
.st-key-checklist [data-testid="stButtonGroup"] button::before {{
  font-family: "Material Symbols Rounded"; font-size: 1.2em; line-height: 1; font-weight: 400;
  font-feature-settings: "liga"; flex: none; margin-inline-end: 0.35rem; }}
.st-key-checklist [data-testid="stButtonGroup"] button[aria-pressed="true"],
.st-key-checklist [data-testid="stButtonGroup"] button[aria-pressed="true"]:is(:hover, :active) {{
  color: {green}; background: {on_green}; border-color: {green}; }}
.st-key-checklist [data-testid="stCheckbox"] label[data-selected] > span + div {{
  background-color: {green}; border-color: {green}; color: {ground}; }}
.st-key-checklist [data-testid="stCheckbox"] label[data-disabled] *:not(.stMarkdownBadge),
.st-key-checklist [data-testid="stButtonGroup"] button[disabled],
.st-key-checklist [data-testid="stButtonGroup"] button[disabled] *,
.st-key-checklist [data-testid="stWidgetLabel"] * {{ opacity: 1; }}
.st-key-checklist [data-testid="stCheckbox"] label[data-disabled] p,
.st-key-checklist [data-testid="stButtonGroup"]:has(button[disabled]) p,
.st-key-checklist [data-testid="stButtonGroup"] button[disabled]::before {{ color: {muted}; }}
.st-key-checklist [class*="st-key-attach_"] {{
  height: 0; margin-bottom: -1rem; align-self: flex-end; width: auto; z-index: 1; }}
.st-key-checklist [class*="st-key-attach_"] button {{
  min-height: 1.75rem; min-width: 2rem; padding: 0 0.35rem; color: {muted}; }}
.st-key-checklist [class*="st-key-attach_"] button:not([disabled]):hover {{ color: inherit; }}
.st-key-checklist [class*="st-key-attach_"] button[disabled] * {{ opacity: 1; }}
.st-key-checklist :is([data-testid="stCheckbox"],
  [data-testid="stButtonGroup"] [data-testid="stWidgetLabel"]) {{ padding-inline-end: 3rem; }}
@media (max-width: 640px) {{
  .st-key-checklist [class*="st-key-attach_"] button {{ min-height: 44px; min-width: 44px; }}
  .st-key-checklist :is([data-testid="stCheckbox"], [data-testid="stButtonGroup"]
    [data-testid="stWidgetLabel"]) {{ min-height: 44px; }}
  .st-key-checklist [role="toolbar"]:has(button:nth-of-type(3)) {{
    display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.35rem; width: 100%; }}
  .st-key-checklist [role="toolbar"] button {{
    min-height: 44px; margin: 0; padding-inline: 0.25rem; border-radius: 8px; }}
  .st-key-checklist [role="toolbar"]:has(button:nth-of-type(3)) button {{ width: 100%; }}
  .st-key-checklist [role="toolbar"] button * {{
    white-space: normal; overflow: visible; text-overflow: clip; }}
}}
"""


def _theme(name: str) -> str:
    light, dark = (st.get_option(f"theme.{mode}.{name}") for mode in ("light", "dark"))
    return f"light-dark({light}, {dark})"
