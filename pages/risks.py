"""ความเสี่ยงสินบน: the matrix of every section's risks and what was done (O20, O21)."""

from dashboard.ui.figure_page import show_figure_page
from dashboard.ui.risks import RISKS

show_figure_page(RISKS)
