"""งบประมาณ: cumulative spending against plan, variance by source and category (O12)."""

from dashboard.services.figures import Dataset
from dashboard.text import budget
from dashboard.ui import projector, visit
from dashboard.ui.budget import budget_parts, show_budget
from dashboard.ui.figures import show_empty, show_sample_mark
from dashboard.ui.header import show_header

year = visit.state()
show_header(year, budget.TITLE, budget_parts(year.budget), projector_page="budget")

if not year.budget:
    show_empty(Dataset.BUDGET, year, budget.EMPTY_TITLE, budget.EMPTY)
else:
    if year.budget_is_sample:
        show_sample_mark(Dataset.BUDGET, year)
    show_budget(year)
if visit.is_projector():
    projector.follow_changes(year.revision)
