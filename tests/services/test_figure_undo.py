"""Taking figures back: each row as it was, except those that were edited since."""

from __future__ import annotations

import pytest

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import Values
from dashboard.domain.history import Deed
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import Desk
from dashboard.services.figure_edits import Edits, save_rows
from dashboard.services.figure_undo import Undone, undo_figures
from dashboard.services.figures import FigureTable, figures_of
from dashboard.services.history import recent
from dashboard.services.samples import load_sample, remove_sample
from dashboard.services.views import Change
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2570, moment
from tests.services.test_figures import FIRST, NOVEMBER, OCTOBER, SECOND, bring

COMPLAINTS = Dataset.COMPLAINTS
OCTOBERS, NOVEMBERS = (f"{month}\x1fcorruption" for month in (OCTOBER, NOVEMBER))


def table(desk: Desk) -> FigureTable:
    return figures_of(desk, VIEWER, Y2570, COMPLAINTS)


def received(desk: Desk) -> dict[str, object]:
    return {stored.row.key: stored.row.values["received"] for stored in table(desk).rows}


def undo(desk: Desk, entry: Change) -> Undone:
    assert entry.entry_id is not None
    return undo_figures(desk, OFFICER, entry.entry_id)


def edit(desk: Desk, key: str, **values: int) -> Change:
    found = table(desk)
    row = next(stored.row for stored in found.rows if stored.row.key == key)
    new: Values = {**row.values, **values}
    return save_rows(desk, OFFICER, Y2570, COMPLAINTS, Edits(changed={key: new}), found.revision)


def test_an_import_is_undone_and_that_too(any_desk: Desk) -> None:
    bring(any_desk, FIRST)
    before = table(any_desk).rows
    change = bring(any_desk, SECOND)
    after = table(any_desk).rows
    undone = undo(any_desk, change)
    assert (undone.change.count, undone.kept) == (2, ())
    assert table(any_desk).rows == before, "versions and all"
    entry = recent(any_desk, VIEWER, Y2570, 2)
    assert (entry[0].action, entry[0].undoes) == (Deed.UNDO_FIGURES, change.entry_id)
    assert entry[1].undone
    undo(any_desk, undone.change)
    assert table(any_desk).rows == after


def test_an_earlier_import_can_be_undone_once_the_later_one_is(any_desk: Desk) -> None:
    first, second = bring(any_desk, FIRST), bring(any_desk, SECOND)
    undo(any_desk, second)
    assert undo(any_desk, first).kept == ()
    assert table(any_desk).rows == ()


def test_rows_edited_since_are_kept_and_named(any_desk: Desk) -> None:
    change = bring(any_desk, SECOND)
    edit(any_desk, NOVEMBERS, received=5, pending=7)
    undone = undo(any_desk, change)
    assert (undone.change.count, undone.kept) == (1, (NOVEMBERS,))
    assert received(any_desk) == {NOVEMBERS: 5}
    undo(any_desk, undone.change)
    assert received(any_desk) == {OCTOBERS: 4, NOVEMBERS: 5}, "and in the order they had"


def test_an_edit_taken_back_frees_the_import_again(desk: Desk) -> None:
    change = bring(desk, SECOND)
    undo(desk, edit(desk, NOVEMBERS, received=5, pending=7))
    assert undo(desk, change).kept == ()


def test_when_every_row_was_changed_since_it_says_by_whom(desk: Desk) -> None:
    first = bring(desk, FIRST)
    bring(desk, SECOND)
    with pytest.raises(Refused) as refused:
        undo(desk, first)
    assert refused.value.reason is Reason.CANNOT_UNDO
    assert refused.value.facts == {"by": OFFICER.name, "at": moment()}


def test_nothing_is_undone_twice(desk: Desk) -> None:
    change = bring(desk, FIRST)
    undo(desk, change)
    with pytest.raises(Refused) as refused:
        undo(desk, change)
    assert refused.value.reason is Reason.CANNOT_UNDO


def test_a_removed_row_comes_back_where_it_stood(any_desk: Desk) -> None:
    bring(any_desk, SECOND)
    found = table(any_desk)
    gone = save_rows(
        any_desk, OFFICER, Y2570, COMPLAINTS, Edits(removed=[OCTOBERS]), found.revision
    )
    undo(any_desk, gone)
    assert table(any_desk).rows == found.rows


def test_undoing_an_import_brings_the_sample_back(any_desk: Desk) -> None:
    load_sample(any_desk, COORDINATOR, Y2570, COMPLAINTS)
    before = table(any_desk).rows
    undo(any_desk, bring(any_desk, FIRST))
    assert table(any_desk).rows == before
    assert table(any_desk).are_sample


def test_a_sample_never_comes_back_beside_own_rows(any_desk: Desk) -> None:
    load_sample(any_desk, COORDINATOR, Y2570, COMPLAINTS)
    change = bring(any_desk, SECOND)
    edit(any_desk, NOVEMBERS, received=5, pending=7)
    undo(any_desk, change)
    assert received(any_desk) == {NOVEMBERS: 5}
    assert not table(any_desk).are_sample


def test_own_rows_that_come_back_take_a_sample_away(any_desk: Desk) -> None:
    own = bring(any_desk, FIRST.replace("ต.ค.", "มี.ค."))
    before = table(any_desk).rows
    undone = undo(any_desk, own)
    load_sample(any_desk, COORDINATOR, Y2570, COMPLAINTS)
    again = undo(any_desk, undone.change)
    assert table(any_desk).rows == before
    assert not table(any_desk).are_sample
    undo(any_desk, again.change)
    assert table(any_desk).are_sample


def test_a_removed_sample_comes_back(desk: Desk) -> None:
    load_sample(desk, COORDINATOR, Y2570, COMPLAINTS)
    before = table(desk).rows
    undo(desk, remove_sample(desk, COORDINATOR, Y2570, COMPLAINTS))
    assert table(desk).rows == before
    assert table(desk).are_sample


@pytest.mark.parametrize("entry_id", [0, 1, 3, 10_000, -1, 2**70])
def test_what_is_no_figures_entry_cannot_be_undone(desk: Desk, entry_id: int) -> None:
    with pytest.raises(Refused) as refused:
        undo_figures(desk, OFFICER, entry_id)
    assert refused.value.reason is Reason.CANNOT_UNDO
