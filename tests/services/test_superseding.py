"""A chain of versions: the newest one that is not in the bin stands, whichever others are."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest

from dashboard.services.desk import Desk
from dashboard.services.evidence import bin_evidence, empty_bin, restore_evidence, undo_evidence
from tests.cast import COORDINATOR, NOVEMBER_2570, OFFICER, Y2570, stopped_clock
from tests.documents.making import pdf
from tests.services.test_attaching import attach, evidence

NAMES = ("หนึ่ง.pdf", "สอง.pdf", "สาม.pdf")
BINNED = [chosen for count in (1, 2, 3) for chosen in combinations(range(3), count)]


def versions(desk: Desk) -> list[int]:
    ids: list[int] = []
    for name in NAMES:
        older = ids[-1] if ids else None
        ids.append(attach(desk, pdf(f"{name} 2570"), name=name, replaces=older).evidence_id)
    return ids


def standing_names(desk: Desk) -> list[str]:
    return [piece.name for piece in evidence(desk)]


@pytest.mark.parametrize("binned", BINNED)
def test_the_newest_that_is_left_stands(desk: Desk, binned: tuple[int, ...]) -> None:
    ids = versions(desk)
    left = [name for number, name in enumerate(NAMES) if number not in binned]
    bin_evidence(desk, OFFICER, Y2570, [ids[number] for number in binned])
    assert standing_names(desk) == left[-1:]
    later = stopped_clock(NOVEMBER_2570 + timedelta(days=31))
    empty_bin(replace(desk, clock=later), COORDINATOR, Y2570)
    assert standing_names(desk) == left[-1:]


def test_undoing_the_middle_version_leaves_the_newest(any_desk: Desk) -> None:
    first = attach(any_desk, name=NAMES[0])
    second = attach(any_desk, pdf("2"), name=NAMES[1], replaces=first.evidence_id)
    third = attach(any_desk, pdf("3"), name=NAMES[2], replaces=second.evidence_id)
    assert second.change.entry_id is not None
    undo_evidence(any_desk, OFFICER, second.change.entry_id)
    assert standing_names(any_desk) == [NAMES[2]]
    bin_evidence(any_desk, OFFICER, Y2570, [third.evidence_id])
    assert standing_names(any_desk) == [NAMES[0]]
    restore_evidence(any_desk, OFFICER, Y2570, [second.evidence_id])
    assert standing_names(any_desk) == [NAMES[1]]
