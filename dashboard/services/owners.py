"""Who may own an item, and how history keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dashboard.domain.history import Facts
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.locate import Planned
from dashboard.store.stations import OfficerView

Staff = Mapping[int, OfficerView]


def known_sections(planned: Planned, codes: Iterable[str]) -> tuple[str, ...]:
    """The section codes, each once; refused with UNKNOWN_SECTION outside the catalogue."""
    known = {section.code for section in planned.catalogue.sections}
    wanted = sorted(set(codes))
    for code in wanted:
        if code not in known:
            raise Refused(Reason.UNKNOWN_SECTION, section=code)
    return tuple(wanted)


def known_officers(planned: Planned, staff: Staff, ids: Iterable[int]) -> tuple[int, ...]:
    """The officers' ids, each once; refused with UNKNOWN_OFFICER.

    One who has left may stay an owner, but is not given anything new.
    """
    wanted = sorted(set(ids))
    for id_ in wanted:
        if id_ not in staff or not (staff[id_].active or id_ in planned.plan.officers):
            raise Refused(Reason.UNKNOWN_OFFICER, officer=id_)
    return tuple(wanted)


def owners_as_facts(staff: Staff, sections: Sequence[str], officers: Sequence[int]) -> Facts:
    named = [{"id": id_, "name": staff[id_].name} for id_ in officers]
    return {"sections": list(sections), "officers": named}
