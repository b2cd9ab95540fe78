"""แบบวัด IIT/EIT: answers against targets, briefings, and the QR of EIT (O6)."""

from dashboard.ui.figure_page import show_figure_page
from dashboard.ui.surveys import SURVEYS

show_figure_page(SURVEYS)
