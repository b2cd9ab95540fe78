"""มาตรการอื่น: the 13 other measures, by side, each opening like an item."""

from dashboard.text import item
from dashboard.ui import visit
from dashboard.ui.header import show_header
from dashboard.ui.headline import Part
from dashboard.ui.measures import show_measures

year = visit.state()
complete = sum(state.assessment.is_complete for state in year.measures)
ready = item.MEASURES_READY.filled(complete=complete, total=len(year.measures))
show_header(year, item.MEASURES_TITLE, [Part(ready)])
show_measures(year)
