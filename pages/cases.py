"""สถิติคดี: reported and arrested by month and offence group (O11)."""

from dashboard.ui.cases import CASES
from dashboard.ui.figure_page import show_figure_page

show_figure_page(CASES)
