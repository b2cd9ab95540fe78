"""งบประมาณ: cumulative spending against plan, variance by source and category (O12)."""

from dashboard.ui.budget import BUDGET
from dashboard.ui.figure_page import show_figure_page

show_figure_page(BUDGET)
