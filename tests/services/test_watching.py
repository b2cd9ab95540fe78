"""The link watch: what is published is opened, remembered and judged; offline accuses nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from dashboard.domain.findings import Check
from dashboard.domain.history import Deed
from dashboard.domain.links import Outcome
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import Step
from dashboard.services.attaching import attach_address
from dashboard.services.desk import Desk
from dashboard.services.history import recent
from dashboard.services.marking import Wanted, mark
from dashboard.services.proof import Proof
from dashboard.services.reviewing import undo_review
from dashboard.services.watch_schedule import watch_if_due
from dashboard.services.watching import watch
from dashboard.services.year import year_state
from tests.cast import (
    APPROVER,
    COORDINATOR,
    NOVEMBER_2570,
    OFFICER,
    VIEWER,
    Y2570,
    duties,
    stopped_clock,
)
from tests.links.site import Reply, Site, html, moved, running
from tests.services.refused_evidence import step


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as started:
        started.replies["/"] = html("<a href=/listed>แผน</a>")
        yield started


@pytest.fixture
def online(desk: Desk) -> Desk:
    """A desk that may open pages on this machine."""
    return replace(desk, watch_allow=("127.0.0.1",))


def here(site: Site, path: str) -> str:
    return site.url(path, host="127.0.0.1")


def publish(desk: Desk, url: str, code: str = "O1") -> None:
    attach_address(desk, OFFICER, Y2570, code, url, Proof("2570"))


def checks(desk: Desk, code: str = "O1") -> set[Check]:
    return {found.check for found in year_state(desk, VIEWER, Y2570).item(code).findings}


def test_what_was_seen_is_remembered(online: Desk, site: Site) -> None:
    site.replies["/plan"] = html("<title>แผน</title>ปีงบประมาณ ๒๕๗๐")
    publish(online, here(site, "/plan"))
    seen = watch(online, OFFICER, Y2570)
    assert [visit.outcome for visit in seen.visits] == [Outcome.OPEN]
    kept = year_state(online, VIEWER, Y2570).item("O1").visits[here(site, "/plan")]
    assert (kept.title, kept.status, kept.years) == ("แผน", 200, ((2570, 1),))
    (entry,) = recent(online, VIEWER, Y2570, 1)
    assert (entry.action, entry.after) == (
        Deed.WATCH,
        {"visited": 1, "gone": 0, "trouble": 0},
    )


@pytest.mark.parametrize(
    ("reply", "check"),
    [
        ((404, {}, b"no"), Check.LINK_GONE),
        ((500, {}, b"no"), Check.LINK_TROUBLE),
        (html("<form><input type=password></form>"), Check.LINK_SIGN_IN),
        (html("ข้อมูลปี 2569"), Check.LINK_WRONG_YEAR),
        (moved("http://169.254.169.254/latest"), Check.LINK_TROUBLE),
    ],
)
def test_what_is_wrong_is_a_finding(online: Desk, site: Site, reply: object, check: Check) -> None:
    site.replies["/plan"] = reply  # type: ignore[assignment]
    publish(online, here(site, "/plan"))
    assert check not in checks(online)
    watch(online, OFFICER, Y2570)
    assert check in checks(online)


def test_a_page_that_is_mended_is_no_finding_any_more(online: Desk, site: Site) -> None:
    site.replies["/plan"] = (404, {}, b"no")
    publish(online, here(site, "/plan"))
    watch(online, OFFICER, Y2570)
    site.replies["/plan"] = html("ปี 2570")
    watch(online, OFFICER, Y2570)
    assert Check.LINK_GONE not in checks(online)


def test_a_page_that_changed_after_the_approval_is_told(online: Desk, site: Site) -> None:
    site.replies["/plan"] = html("ปี 2570")
    publish(online, here(site, "/plan"))
    mark(online, OFFICER, Y2570, [Wanted(duty.key, Answer.DONE) for duty in duties("O1")])
    watch(online, OFFICER, Y2570)
    step(online, Step.APPROVE)
    assert Check.LINK_CHANGED not in checks(online)
    site.replies["/plan"] = html("ปี 2570 ฉบับแก้ไข")
    watch(online, OFFICER, Y2570)
    assert Check.LINK_CHANGED in checks(online)


def approved(desk: Desk, site: Site, published: Reply) -> None:
    """An item with an address whose first visit is still to come."""
    site.replies["/plan"] = published
    publish(desk, here(site, "/plan"))
    mark(desk, OFFICER, Y2570, [Wanted(duty.key, Answer.DONE) for duty in duties("O1")])
    step(desk, Step.APPROVE)


def test_an_address_that_was_first_seen_after_the_approval_is_compared_from_then_on(
    online: Desk, site: Site
) -> None:
    approved(online, site, html("ปี 2570"))
    version = year_state(online, VIEWER, Y2570).item("O1").review.version
    watch(online, OFFICER, Y2570)
    assert Check.LINK_CHANGED not in checks(online)
    assert year_state(online, VIEWER, Y2570).item("O1").review.version == version
    for words in ("ปี 2570 ฉบับแก้ไข", "ปี 2570 ฉบับแก้ไขอีกครั้ง"):
        site.replies["/plan"] = html(words)
        watch(online, OFFICER, Y2570)
        assert Check.LINK_CHANGED in checks(online)
    site.replies["/plan"] = html("ปี 2570")
    watch(online, OFFICER, Y2570)
    assert Check.LINK_CHANGED not in checks(online)


def test_a_visit_that_failed_is_nothing_to_compare_with(online: Desk, site: Site) -> None:
    approved(online, site, (404, {}, b"no"))
    for reply, said in (
        ((404, {}, b"no"), False),
        (html("ปี 2570"), False),
        (html("ปี 2570 ฉบับแก้ไข"), True),
    ):
        site.replies["/plan"] = reply
        watch(online, OFFICER, Y2570)
        assert (Check.LINK_CHANGED in checks(online)) is said


def test_what_was_seen_before_the_approval_stays_what_it_is_compared_with(
    online: Desk, site: Site
) -> None:
    approved(online, site, html("ปี 2570"))
    watch(online, OFFICER, Y2570)
    undo_review(online, APPROVER, year_state(online, VIEWER, Y2570).item("O1").review.version)
    watch(online, OFFICER, Y2570)
    step(online, Step.APPROVE)
    site.replies["/plan"] = html("ปี 2570 ฉบับแก้ไข")
    watch(online, OFFICER, Y2570)
    assert Check.LINK_CHANGED in checks(online)


def test_one_item_alone(online: Desk, site: Site) -> None:
    publish(online, here(site, "/a"))
    publish(online, here(site, "/b"), code="O2")
    watch(online, OFFICER, Y2570, "O2")
    assert "/b" in site.paths()
    assert "/a" not in site.paths()


def test_an_item_that_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        watch(desk, OFFICER, Y2570, "O99")
    assert refused.value.reason is Reason.UNKNOWN_ITEM


def test_without_a_network_nothing_is_recorded(online: Desk) -> None:
    publish(online, "http://127.0.0.1:9/plan")
    before = year_state(online, VIEWER, Y2570).revision
    seen = watch(online, OFFICER, Y2570)
    assert seen.offline
    assert year_state(online, VIEWER, Y2570).revision == before


def test_nothing_published_is_nothing_to_open(desk: Desk) -> None:
    assert watch(desk, OFFICER, Y2570).visits == ()


def test_it_runs_by_itself_when_it_is_due(online: Desk, site: Site) -> None:
    site.replies["/plan"] = html("ปี 2570")
    publish(online, here(site, "/plan"))
    day = timedelta(hours=24)
    assert watch_if_due(online, day) is not None
    assert watch_if_due(online, day) is None
    tomorrow = replace(online, clock=stopped_clock(NOVEMBER_2570 + timedelta(days=1)))
    assert watch_if_due(tomorrow, day) is not None


def test_the_first_day_of_a_year_is_watched_before_anybody_looks(desk: Desk) -> None:
    october = replace(desk, clock=stopped_clock(date(2027, 10, 1)))
    seen = watch_if_due(october, timedelta(hours=24))
    assert seen is not None
    assert seen.visits == ()


def test_one_item_that_was_looked_at_does_not_put_it_off(online: Desk, site: Site) -> None:
    publish(online, here(site, "/plan"))
    watch(online, COORDINATOR, Y2570, "O1")
    assert watch_if_due(online, timedelta(hours=24)) is not None
