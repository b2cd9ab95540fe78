"""How a visit ends, by what a real server does."""

from __future__ import annotations

import hashlib

import pytest

from dashboard.domain.links import Outcome
from tests.links.conftest import AT, Visit
from tests.links.site import PDF, SIGN_IN, STAFF_BOX, THAI_PAGE, Site, html, moved


def test_a_page(site: Site, visit: Visit) -> None:
    site.replies["/plan"] = html(THAI_PAGE)
    seen = visit("/plan")
    assert (seen.url, seen.at, seen.outcome, seen.status) == (
        site.url("/plan"),
        AT,
        Outcome.OPEN,
        200,
    )
    assert (seen.title, seen.media_type) == ("แผนการใช้จ่าย ปี 2568", "text/html")
    assert seen.years == ((2567, 1), (2568, 2))
    assert seen.final_url == site.url("/plan")
    assert seen.on_home_page is False
    assert site.headers[-1]["User-Agent"].startswith("ITA-Dashboard/")


def test_an_old_page_in_tis_620(site: Site, visit: Visit) -> None:
    old = (
        '<meta http-equiv=Content-Type content="text/html; charset=tis-620"><title>แผน</title>๒๕๖๘'
    )
    site.replies["/old"] = (200, {"Content-Type": "text/html"}, old.encode("cp874"))
    seen = visit("/old")
    assert (seen.title, seen.years) == ("แผน", ((2568, 1),))


def test_a_file(site: Site, visit: Visit) -> None:
    site.replies["/a.pdf"] = (200, {"Content-Type": "Application/PDF; x=y"}, PDF)
    seen = visit("/a.pdf")
    assert (seen.outcome, seen.media_type) == (Outcome.OPEN, "application/pdf")
    assert seen.content_hash == hashlib.sha256(PDF).hexdigest()


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (204, Outcome.OPEN),
        (304, Outcome.FAILED),
        (400, Outcome.FAILED),
        (401, Outcome.SIGN_IN),
        (403, Outcome.SIGN_IN),
        (404, Outcome.GONE),
        (410, Outcome.GONE),
        (429, Outcome.FAILED),
        (500, Outcome.FAILED),
        (503, Outcome.FAILED),
    ],
)
def test_by_status(site: Site, visit: Visit, status: int, outcome: Outcome) -> None:
    site.replies["/x"] = (status, {}, b"")
    seen = visit("/x")
    assert (seen.outcome, seen.status) == (outcome, status)


@pytest.mark.parametrize(
    ("path", "outcome", "status"),
    [
        ("/cut", Outcome.FAILED, 200),
        ("/not-gzip", Outcome.FAILED, 200),
        ("/hangs-up", Outcome.FAILED, None),
        ("/huge-headers", Outcome.FAILED, None),
        ("/nonsense", Outcome.FAILED, None),
        ("/large", Outcome.TOO_LARGE, 200),
        ("/large-announced", Outcome.TOO_LARGE, 200),
        ("/bomb", Outcome.TOO_LARGE, 200),
        ("/padded-gzip", Outcome.TOO_LARGE, 200),
    ],
)
def test_servers_that_misbehave(
    visit: Visit, path: str, outcome: Outcome, status: int | None
) -> None:
    seen = visit(path)
    assert (seen.outcome, seen.status, seen.content_hash) == (outcome, status, "")


@pytest.mark.parametrize("path", ["/drip", "/drip-headers", "/never"])
def test_a_slow_server_is_cut(visit: Visit, path: str) -> None:
    assert visit(path, seconds=0.4).outcome is Outcome.TOO_SLOW


def test_slow_redirects_share_the_time_of_one_visit(visit: Visit) -> None:
    assert visit("/late?5", seconds=0.4).outcome is Outcome.TOO_SLOW
    assert visit("/late?5", seconds=30).outcome is Outcome.OPEN


def test_a_name_that_does_not_exist(site: Site, visit: Visit) -> None:
    assert visit("http://gone.test/x").outcome is Outcome.GONE


@pytest.mark.parametrize("address", ["http://no-service.test/", "http://site.test:1/"])
def test_nobody_there(visit: Visit, address: str) -> None:
    assert visit(address).outcome is Outcome.UNREACHABLE


@pytest.mark.parametrize("page", [SIGN_IN, f"<div>{SIGN_IN}</div>"])
def test_a_page_that_asks_for_a_password(site: Site, visit: Visit, page: str) -> None:
    site.replies["/x"] = html(page)
    seen = visit("/x")
    assert (seen.outcome, seen.years) == (Outcome.SIGN_IN, ())


@pytest.mark.parametrize(
    "page", [STAFF_BOX, "<p>ข้อมูล<div style='color:red;DISPLAY: none'><input type=password></div>"]
)
def test_a_box_for_staff_is_no_sign_in(site: Site, visit: Visit, page: str) -> None:
    site.replies["/x"] = html(page)
    assert visit("/x").outcome is Outcome.OPEN


@pytest.mark.parametrize(
    "path", ["/login?next=/x", "/users/sign_in", "/ServiceLogin", "/wp-login.php", "/signin.aspx"]
)
def test_a_redirect_to_a_sign_in(site: Site, visit: Visit, path: str) -> None:
    site.replies |= {"/x": moved(path), path: html("<p>ยินดีต้อนรับ")}
    assert visit("/x").outcome is Outcome.SIGN_IN


def test_a_page_about_logging_in_is_a_page(site: Site, visit: Visit) -> None:
    site.replies |= {"/login-guide": html("<p>คู่มือ"), "/x": moved("/login-guide")}
    assert visit("/x").outcome is Outcome.OPEN
