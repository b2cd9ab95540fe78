"""A chain of versions: the newest one that is not in the bin stands, whichever others are."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest

from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import Desk
from dashboard.services.emptying import empty_bin
from dashboard.services.evidence import bin_evidence, restore_evidence, undo_evidence
from dashboard.text.refusals import sentence
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


def siblings(desk: Desk) -> tuple[int, int, int | None]:
    """A second version went into the bin, and a third took its place; how the binning is undone."""
    first = attach(desk, pdf("1"), name=NAMES[0]).evidence_id
    second = attach(desk, pdf("2"), name=NAMES[1], replaces=first).evidence_id
    binned = bin_evidence(desk, OFFICER, Y2570, [second])
    third = attach(desk, pdf("3"), name=NAMES[2], replaces=first).evidence_id
    return second, third, binned.entry_id


def test_a_version_whose_place_was_taken_is_not_put_beside_the_other(any_desk: Desk) -> None:
    second, third, _ = siblings(any_desk)
    with pytest.raises(Refused) as refused:
        restore_evidence(any_desk, OFFICER, Y2570, [second])
    assert refused.value.reason is Reason.VERSION_STANDS
    told = sentence(refused.value).th
    assert all(name in told for name in (NAMES[1], NAMES[2], OFFICER.name))
    assert standing_names(any_desk) == [NAMES[2]]
    bin_evidence(any_desk, OFFICER, Y2570, [third])
    restore_evidence(any_desk, OFFICER, Y2570, [second])
    assert standing_names(any_desk) == [NAMES[1]]


def test_undoing_the_binning_does_not_put_two_side_by_side_either(desk: Desk) -> None:
    _, _, entry = siblings(desk)
    assert entry is not None
    with pytest.raises(Refused) as refused:
        undo_evidence(desk, OFFICER, entry)
    assert refused.value.reason is Reason.VERSION_STANDS
    assert standing_names(desk) == [NAMES[2]]


def test_of_two_versions_in_the_bin_one_comes_back(desk: Desk) -> None:
    second, third, _ = siblings(desk)
    bin_evidence(desk, OFFICER, Y2570, [third])
    with pytest.raises(Refused) as refused:
        restore_evidence(desk, OFFICER, Y2570, [second, third])
    assert refused.value.reason is Reason.VERSION_STANDS
    restore_evidence(desk, OFFICER, Y2570, [third])
    assert standing_names(desk) == [NAMES[2]]


@pytest.mark.parametrize("binned", BINNED)
def test_a_chain_comes_back_as_it_was(desk: Desk, binned: tuple[int, ...]) -> None:
    ids = versions(desk)
    chosen = [ids[number] for number in binned]
    bin_evidence(desk, OFFICER, Y2570, chosen)
    restore_evidence(desk, OFFICER, Y2570, chosen)
    assert standing_names(desk) == [NAMES[2]]


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
