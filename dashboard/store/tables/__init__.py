"""All tables. Rows are named ``…Row``: the words without it belong to the domain.

``version`` of a row is the id of the audit entry that last wrote it, so a stale edit can be
told what changed since and who changed it. It is never reused, even by a row that was deleted
and written again.
"""

from dashboard.store.base import Table
from dashboard.store.tables.accounts import AccountRow, SignInLinkRow, SignInRow, WrongTriesRow
from dashboard.store.tables.audit import AuditEntryRow, HistoryHeadRow
from dashboard.store.tables.evidence import EvidenceRow, LinkVisitRow, StoredFileRow, WatchLeaseRow
from dashboard.store.tables.figures import (
    FigureChangeRow,
    FigureImportRow,
    FigureMappingRow,
    FigureRowRow,
    FigureSettingRow,
)
from dashboard.store.tables.marks import ConfirmationRow, MarkRow
from dashboard.store.tables.reviews import CommentRow, MentionRow, ReviewRow
from dashboard.store.tables.station import OfficerRow, OfficerSectionRow, StationRow
from dashboard.store.tables.year import FiscalYearRow, ItemOfficerRow, ItemPlanRow, ItemSectionRow

__all__ = [
    "AccountRow",
    "AuditEntryRow",
    "CommentRow",
    "ConfirmationRow",
    "EvidenceRow",
    "FigureChangeRow",
    "FigureImportRow",
    "FigureMappingRow",
    "FigureRowRow",
    "FigureSettingRow",
    "FiscalYearRow",
    "HistoryHeadRow",
    "ItemOfficerRow",
    "ItemPlanRow",
    "ItemSectionRow",
    "LinkVisitRow",
    "MarkRow",
    "MentionRow",
    "OfficerRow",
    "OfficerSectionRow",
    "ReviewRow",
    "SignInLinkRow",
    "SignInRow",
    "StationRow",
    "StoredFileRow",
    "Table",
    "WatchLeaseRow",
    "WrongTriesRow",
]
