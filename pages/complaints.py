"""เรื่องร้องเรียน: received, completed and pending by month, and the share closed (O17)."""

from dashboard.services.figures import Dataset
from dashboard.text import complaints
from dashboard.ui import projector, visit
from dashboard.ui.complaints import complaints_parts, show_complaints
from dashboard.ui.figures import show_empty, show_sample_mark
from dashboard.ui.header import show_header

year = visit.state()
show_header(year, complaints.TITLE, complaints_parts(year.complaints), projector_page="complaints")

if not year.complaints.months:
    show_empty(Dataset.COMPLAINTS, year, complaints.EMPTY_TITLE, complaints.EMPTY)
else:
    if year.complaints_are_sample:
        show_sample_mark(Dataset.COMPLAINTS, year)
    show_complaints(year)
if visit.is_projector():
    projector.follow_changes(year.revision)
