"""A calm word on the overview to those who can do something: no backup for two days."""

from __future__ import annotations

from dashboard.services.backup_place import place_of
from dashboard.services.backups import is_backup_missed
from dashboard.services.year import YearState
from dashboard.text import backups as words
from dashboard.ui import visit
from dashboard.ui.linked import linked


def show_backup_notice(year: YearState) -> None:
    """Nothing for invented data, for others, and where there is a backup of late."""
    if year.station.is_demo:
        return
    if is_backup_missed(visit.desk(), visit.actor(), place_of(visit.settings())):
        linked("backup_notice.html", key="backup_notice", words=words.MISSED, go=words.WHAT_TO_DO)
