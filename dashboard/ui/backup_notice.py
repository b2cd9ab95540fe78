"""A calm word in the overview's headline to those who can do something: no backup for two days."""

from __future__ import annotations

from dashboard.services.backup_place import place_of
from dashboard.services.backups import is_backup_missed
from dashboard.services.year import YearState
from dashboard.text import backups as words
from dashboard.ui import visit
from dashboard.ui.headline import Part


def backup_notice(year: YearState) -> list[Part]:
    """Nothing for invented data, for others, in a meeting, and where there is one of late."""
    if year.station.is_demo or visit.is_projector():
        return []
    is_missed = is_backup_missed(visit.desk(), visit.actor(), place_of(visit.settings()))
    return [Part(words.MISSED_IN_BRIEF, "soon", "backup")] if is_missed else []
