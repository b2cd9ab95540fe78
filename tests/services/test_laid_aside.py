"""What was laid aside of an item: earlier versions, the bin, and what could go for good."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest

from dashboard.domain.fiscal import FiscalYear
from dashboard.services.attaching import attach_file
from dashboard.services.desk import Desk
from dashboard.services.emptying import KEPT_IN_BIN
from dashboard.services.evidence import bin_evidence, restore_evidence
from dashboard.services.laid_aside import LaidAside, laid_aside
from dashboard.services.proof import Proof
from dashboard.services.year import year_state
from tests.cast import NOVEMBER_2570, OFFICER, VIEWER, Y2570, open_test_desk
from tests.documents.making import pdf


def attach(desk: Desk, text: str, code: str = "O1", replaces: int | None = None) -> int:
    content = BytesIO(pdf(f"{text} 2570"))
    return attach_file(
        desk, OFFICER, Y2570, code, f"{text}.pdf", content, Proof("2570"), replaces=replaces
    ).evidence_id


def aside(desk: Desk, code: str = "O1", year: FiscalYear = Y2570) -> LaidAside:
    return laid_aside(desk, VIEWER, year_state(desk, VIEWER, year), code)


def test_earlier_versions_newest_first(any_desk: Desk) -> None:
    first = attach(any_desk, "หนึ่ง")
    second = attach(any_desk, "สอง", replaces=first)
    third = attach(any_desk, "สาม", replaces=second)
    alone = attach(any_desk, "อื่น")
    earlier = aside(any_desk).earlier
    assert [piece.id for piece in earlier[third]] == [second, first]
    assert earlier[alone] == ()


def test_a_version_in_the_bin_shows_there_only(any_desk: Desk) -> None:
    first = attach(any_desk, "หนึ่ง")
    second = attach(any_desk, "สอง", replaces=first)
    third = attach(any_desk, "สาม", replaces=second)
    bin_evidence(any_desk, OFFICER, Y2570, [second])
    found = aside(any_desk)
    assert [piece.id for piece in found.earlier[third]] == [first]
    assert [each.piece.id for each in found.binned] == [second]


def test_the_bin_is_that_of_the_item_and_follows_every_change(any_desk: Desk) -> None:
    ids = [attach(any_desk, "หนึ่ง"), attach(any_desk, "สอง")]
    other = attach(any_desk, "สาม", "O3")
    bin_evidence(any_desk, OFFICER, Y2570, [*ids, other])
    assert [each.piece.id for each in aside(any_desk).binned] == ids[::-1]
    assert [each.piece.id for each in aside(any_desk, "O3").binned] == [other]
    restore_evidence(any_desk, OFFICER, Y2570, ids[:1])
    assert [each.piece.id for each in aside(any_desk).binned] == ids[1:]


@pytest.mark.parametrize(
    ("later", "count"), [(timedelta(0), 0), (KEPT_IN_BIN - timedelta(1), 0), (KEPT_IN_BIN, 2)]
)
def test_what_could_go_for_good_is_counted_for_the_whole_year(
    desk: Desk, later: timedelta, count: int
) -> None:
    bin_evidence(desk, OFFICER, Y2570, [attach(desk, "หนึ่ง"), attach(desk, "สอง", "O3")])
    then = open_test_desk(desk.store.url, NOVEMBER_2570 + later)
    assert aside(then).removable == count
