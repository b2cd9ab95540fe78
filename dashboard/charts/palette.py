"""Colours of the theme as charts name them.

Streamlit replaces these placeholders in the browser by ``chartCategoricalColors`` of the mode
that is shown, so that one figure serves light and dark.
"""

ACCENT = "#000001"
MUTED = "#000002"
GOOD = "#000003"
REVIEW = "#000005"
BAD = "#000006"
"""With GOOD these stand for a status, and for nothing else."""
ACCENT_SOFT = "#000007"
MUTED_SOFT = "#000008"
"""Further series beside ACCENT and MUTED."""
TEXT = "#000009"
"""The page's own; what a figure writes is a good deal paler unless told otherwise."""
