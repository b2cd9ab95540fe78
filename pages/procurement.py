"""จัดซื้อจัดจ้าง: purchases by month and method, sixteen columns each (O14, O15)."""

from dashboard.ui.figure_page import show_figure_page
from dashboard.ui.procurement import PROCUREMENT

show_figure_page(PROCUREMENT)
