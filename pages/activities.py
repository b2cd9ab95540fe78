"""กิจกรรม: every section every month, and the head of the station (O7, O19, O25)."""

from dashboard.ui.activities import ACTIVITIES
from dashboard.ui.figure_page import show_figure_page

show_figure_page(ACTIVITIES)
