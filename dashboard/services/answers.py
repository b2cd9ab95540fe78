"""What the command line answers as JSON: plain data with English keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.domain.assessment import Status
from dashboard.domain.catalogue import Catalogue
from dashboard.domain.findings import Finding, Level
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.links import LinkVisit
from dashboard.imports.plan import Problem
from dashboard.services.backups import BackupState
from dashboard.services.history import HistoryPage
from dashboard.services.imported_files import ImportRecord
from dashboard.services.importing import ImportPlan
from dashboard.services.views import ItemState, YearState
from dashboard.services.watching import Watch
from dashboard.text import findings
from dashboard.text.history import sentence

STATUS: Mapping[Status, Status] = {each: each for each in Status} | {Status.READY: Status.IN_REVIEW}
"""As a board shows it: what lacks nothing but its review stands with what is in review."""


def status_answer(year: YearState) -> dict[str, Any]:
    """A year and its 38 items; ``summary`` counts the 25 disclosure items.

    Months are ``YYYY-MM`` and ``as_of`` is ``YYYY-MM-DD``, both C.E.; titles and sections Thai.
    """
    ready = year.readiness
    return {
        "fiscal_year": year.year.number,
        "as_of": year.today.isoformat(),
        "summary": {
            "complete": ready.complete,
            "total": ready.total,
            "overdue": ready.overdue,
            "due_soon": ready.due_soon,
            "findings": _by_level(year),
        },
        "items": [_item(state, year) for state in year.items],
    }


def _by_level(year: YearState) -> dict[str, int]:
    levels = Counter(found.level for state in year.disclosure for found in state.findings)
    return {level.value: levels[level] for level in Level}


def _item(state: ItemState, year: YearState) -> dict[str, Any]:
    judged = state.assessment
    return {
        "code": state.code,
        "title": state.item.title.th,
        "group": state.item.group,
        "sections": [section.name.th for section in state.sections],
        "officers": [officer.name for officer in state.officers],
        "due": str(judged.due),
        "next_due": _month(judged.next_due),
        "status": STATUS[judged.status].value,
        "overdue": judged.is_overdue,
        "duties_total": judged.total,
        "duties_done": judged.done,
        "evidence": len(state.evidence),
        "review": state.review.state.value if year.reviews_required else None,
        "findings": [_finding(found, state, year.year) for found in state.findings],
    }


def _finding(found: Finding, state: ItemState, year: FiscalYear) -> dict[str, str | None]:
    names = {piece.id: piece.name for piece in state.evidence}
    told = findings.why(found, state.item, year)
    return {
        "code": found.check.value,
        "level": found.level.value,
        "requirement": found.requirement,
        "period": found.period,
        "evidence": None if found.evidence is None else names.get(found.evidence),
        "message": told.th,
        "message_en": told.en,
        "next_step": findings.next_step(found, state.item, year).th,
    }


def _month(month: Month | None) -> str | None:
    return None if month is None else str(month)


def import_answer(plan: ImportPlan, *, applied: bool) -> dict[str, Any]:
    """What a file would do, or did: numbers of lines, and every problem by sheet and cell.

    ``applied`` says that saving was asked for and nothing was wrong, also when every line was
    there already.
    """
    what = plan.plan
    return {
        "dataset": what.dataset.value,
        "new": len(what.new),
        "changed": len(what.changed),
        "same": what.same,
        "warnings": [problem_answer(problem) for problem in what.warnings],
        "errors": [problem_answer(problem) for problem in what.errors],
        "applied": applied,
    }


def imports_answer(found: Sequence[ImportRecord]) -> dict[str, Any]:
    """What was imported, newest first; moments in UTC as ISO 8601."""
    return {"imports": [_imported(record) for record in found]}


def _imported(record: ImportRecord) -> dict[str, Any]:
    return {
        "id": record.entry_id,
        "dataset": record.dataset.value,
        "at": record.at.isoformat(),
        "by": record.by,
        "file": record.file_name,
        "sha256": record.sha256,
        "size": record.size,
        "new": record.new,
        "changed": record.changed,
        "kept": record.is_kept,
        "undone": not record.stands,
    }


def watch_answer(seen: Watch) -> dict[str, Any]:
    """What was seen at each address; moments in UTC as ISO 8601."""
    return {"offline": seen.offline, "visits": [_visit(visit) for visit in seen.visits]}


def _visit(visit: LinkVisit) -> dict[str, Any]:
    return {
        "address": visit.url,
        "outcome": visit.outcome.value,
        "status": visit.status,
        "final_address": visit.final_url,
        "title": visit.title,
        "content_hash": visit.content_hash,
        "on_home_page": visit.on_home_page,
        "at": visit.at.isoformat(),
    }


def backups_answer(state: BackupState) -> dict[str, Any]:
    """The backups of a folder, newest first; moments in UTC as ISO 8601."""
    return {
        "folder": str(state.folder),
        "nightly": f"{state.nightly:%H:%M}" if state.nightly else None,
        "missed": state.is_missed,
        "backups": [
            {
                "file": each.name,
                "at": each.at.isoformat(),
                "occasion": each.occasion.value,
                "size": each.size,
                "encrypted": each.is_encrypted,
            }
            for each in state.files
        ],
    }


def problem_answer(problem: Problem) -> dict[str, str]:
    return {
        "sheet": problem.sheet,
        "cell": problem.cell,
        "value": problem.value,
        "message": problem.message.th,
    }


def history_answer(found: HistoryPage, catalogue: Catalogue) -> dict[str, Any]:
    """Entries of the history as JSON values, newest first."""
    return {
        "total": found.total,
        "entries": [
            {
                "id": entry.entry_id,
                "at": entry.at.isoformat(),
                "by": entry.actor_name,
                "role": entry.actor_role,
                "address": entry.address,
                "action": entry.action.value,
                "subject": entry.subject,
                "year": entry.year,
                "sentence": sentence(entry, catalogue).th,
                "before": dict(entry.before),
                "after": dict(entry.after),
                "undoes": entry.undoes,
                "undone": entry.undone,
                "erased": entry.erased,
                "hash": entry.hash,
            }
            for entry in found.entries
        ],
    }
