"""เงินกองทุน: carried over, allocated and spent by quarter (O13)."""

from dashboard.ui.figure_page import show_figure_page
from dashboard.ui.fund import FUND

show_figure_page(FUND)
