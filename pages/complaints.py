"""เรื่องร้องเรียน: received, completed and pending by month, and the share closed (O17)."""

from dashboard.ui.complaints import COMPLAINTS
from dashboard.ui.figure_page import show_figure_page

show_figure_page(COMPLAINTS)
