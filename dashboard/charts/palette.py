"""Colours of the theme as charts name them.

Streamlit replaces these placeholders in the browser by ``chartCategoricalColors`` of the mode
that is shown, so that one figure serves light and dark.
"""

ACCENT = "#000001"
MUTED = "#000002"
GOOD = "#000003"
