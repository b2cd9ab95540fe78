"""What stands on a home page, and when nobody can tell."""

from __future__ import annotations

import pytest

from dashboard.links.addresses import read_address
from dashboard.links.answers import Way
from dashboard.links.home_page import HomePage, read_home_page
from dashboard.links.networks import allowed_from
from dashboard.links.politeness import Turns
from tests.links.conftest import QUICK, Visit, names
from tests.links.site import Reply, Site, html, moved


def home(site: Site, start: str = "/") -> HomePage:
    way = Way(QUICK, allowed_from(["site.test"]), Turns(0), names)
    return read_home_page(site.url(start), way)


def has(found: HomePage, url: str) -> bool | None:
    return found.has([read_address(url)])


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("<a href='/o12'>x</a>", "/o12"),
        ("<a href='o12/#part'>x</a>", "/o12"),
        ("<a href='/แผน.pdf'>x</a>", "/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf"),
        ("<map name=m><area href='/o12'></map>", "/o12"),
        ("<button onclick=\"location.href='/o12'\">x</button>", "/o12"),
        ("<a href=x>x</a>", "/"),
    ],
)
def test_what_stands_there(site: Site, text: str, path: str) -> None:
    site.replies["/"] = html(text)
    found = home(site)
    assert has(found, site.url(path)) is True
    assert has(found, site.url("/other")) is False


@pytest.mark.parametrize(
    "beside",
    [
        "<frameset><frame src=/inner></frameset>",
        "<iframe src='/inner'></iframe>",
        "<a href=/inner>เข้าสู่เว็บไซต์</a>",
        "<a href=/inner><img src=p.png alt='Enter Website'></a>",
        "<meta http-equiv=refresh content='3;url=/inner'>",
    ],
)
def test_frames_and_pages_of_welcome(site: Site, beside: str) -> None:
    site.replies |= {"/": html(beside), "/inner": html("<a href='/o12'>x</a>")}
    assert has(home(site), site.url("/o12")) is True


def test_links_follow_where_the_home_page_moved(site: Site) -> None:
    site.replies |= {"/": moved("/th/index.php"), "/th/index.php": html("<a href=o7>x</a>")}
    found = home(site)
    assert has(found, site.url("/th/o7")) is True
    assert has(found, site.url("/")) is True


@pytest.mark.parametrize(
    "reply",
    [
        (500, {"Content-Type": "text/html"}, b"<a href=/o12>x</a>"),
        (200, {"Content-Type": "application/pdf"}, b"%PDF"),
        html("<div id=root></div>"),
    ],
)
def test_nobody_can_tell(site: Site, reply: Reply) -> None:
    site.replies["/"] = reply
    found = home(site)
    assert (has(found, site.url("/o12")), found.reached) == (None, True)


@pytest.mark.parametrize("site_address", [None, "", "not an address", "http://no-service.test/"])
def test_no_home_page(site_address: str | None) -> None:
    found = read_home_page(site_address, Way(QUICK, allowed_from([]), Turns(0), names))
    assert (found.places, found.reached) == (None, False)


@pytest.mark.parametrize(
    ("path", "stands"), [("/listed", True), ("/short", True), ("/hidden", False)]
)
def test_where_a_visit_began_or_ended(site: Site, visit: Visit, path: str, stands: bool) -> None:
    site.replies |= {
        "/listed": html("<p>x"),
        "/short": moved("/listed"),
        "/hidden": html("<p>x"),
    }
    assert visit(path).on_home_page is stands
