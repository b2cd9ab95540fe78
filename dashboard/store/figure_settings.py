"""Settings that figures of a year are judged by."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session, select

from dashboard.store.tables import FigureSettingRow


def settings_of(session: Session, year_id: int) -> dict[str, tuple[Any, int]]:
    """Values as they are kept, each with its version, by name."""
    rows = session.exec(select(FigureSettingRow).where(FigureSettingRow.fiscal_year_id == year_id))
    return {row.name: (row.value, row.version) for row in rows}


def put_setting(session: Session, year_id: int, name: str, value: Any, version: int) -> None:
    session.merge(FigureSettingRow(fiscal_year_id=year_id, name=name, value=value, version=version))
    session.flush()
