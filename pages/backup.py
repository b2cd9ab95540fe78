"""สำรองข้อมูล: the last good backup, one more now, every night by itself, and the way back."""

from dashboard.text import backups
from dashboard.ui import visit
from dashboard.ui.backup import show_backups
from dashboard.ui.header import show_header
from dashboard.ui.headline import Part

show_header(visit.state(), backups.TITLE, [Part(backups.INTRODUCTION)])
show_backups()
