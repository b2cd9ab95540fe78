"""The latest visits of a station's published addresses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from sqlmodel import Session, select

from dashboard.domain.links import LinkVisit, Outcome
from dashboard.store.tables import LinkVisitRow


def visits_of(session: Session, station_id: int) -> dict[str, LinkVisit]:
    """The latest visit of each address."""
    rows = session.exec(select(LinkVisitRow).where(LinkVisitRow.station_id == station_id))
    return {row.url: _visit(row) for row in rows}


def put_visits(session: Session, station_id: int, visits: Iterable[LinkVisit]) -> None:
    for visit in visits:
        session.merge(LinkVisitRow(station_id=station_id, **asdict(visit)))
    session.flush()


def _visit(row: LinkVisitRow) -> LinkVisit:
    return LinkVisit(
        url=row.url,
        at=row.at,
        outcome=Outcome(row.outcome),
        status=row.status,
        final_url=row.final_url,
        title=row.title,
        media_type=row.media_type,
        content_hash=row.content_hash,
        years=tuple((year, count) for year, count in row.years),
        on_home_page=row.on_home_page,
    )
