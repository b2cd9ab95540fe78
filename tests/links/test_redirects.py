"""Redirects: followed, counted, checked again; cookies stay with their host."""

from __future__ import annotations

import pytest

from dashboard.domain.links import Outcome
from tests.links.conftest import Visit
from tests.links.site import Site, html, moved


def test_a_chain_is_followed_to_its_end(site: Site, visit: Visit) -> None:
    steps = ["/1", "/2", "/3", "/4", "/5", "/end"]
    codes = [301, 302, 303, 307, 308]
    for step, following, code in zip(steps, steps[1:], codes, strict=False):
        site.replies[step] = moved(following, code)
    site.replies["/end"] = html("<title>ปลายทาง</title>")
    seen = visit("/1")
    assert (seen.outcome, seen.final_url, seen.title) == (
        Outcome.OPEN,
        site.url("/end"),
        "ปลายทาง",
    )


def test_six_are_too_many(site: Site, visit: Visit) -> None:
    for number in range(6):
        site.replies[f"/{number}"] = moved(f"/{number + 1}")
    site.replies["/6"] = html("<p>never seen")
    assert visit("/0").outcome is Outcome.FAILED
    assert "/6" not in site.paths()


def test_a_loop_ends(site: Site, visit: Visit) -> None:
    site.replies |= {"/a": moved("/b"), "/b": moved("/a")}
    assert visit("/a").outcome is Outcome.FAILED
    assert len(site.asked) == 7


@pytest.mark.parametrize(
    "to",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.1:{port}/secret",
        "http://other.test:{port}/secret",
        "http://[::ffff:127.0.0.1]:{port}/secret",
        "http://[::1]:{port}/secret",
        "http://2130706433:{port}/secret",
        "http://0x7f.1:{port}/secret",
        "http://0:{port}/secret",
        "http://user:pw@site.test:{port}/secret",  # pragma: allowlist secret
        "file:///etc/passwd",
        "ftp://site.test/",
    ],
)
def test_nothing_inside_is_opened_by_a_redirect(site: Site, visit: Visit, to: str) -> None:
    site.replies |= {"/x": moved(to.format(port=site.port)), "/secret": html("<p>inside")}
    assert visit("/x").outcome is Outcome.FORBIDDEN
    assert "/secret" not in site.paths()


@pytest.mark.parametrize("address", ["http://127.0.0.1:{port}/x", "http://other.test:{port}/x"])
def test_nothing_inside_is_opened_by_its_address(site: Site, visit: Visit, address: str) -> None:
    site.replies["/x"] = html("<p>inside")
    assert visit(address.format(port=site.port)).outcome is Outcome.FORBIDDEN
    assert "/x" not in site.paths()


def test_a_page_that_moves_on_by_itself(site: Site, visit: Visit) -> None:
    refresh = "<meta http-equiv=Refresh content=\"0; URL='/new'\">"
    site.replies |= {"/old": html(refresh), "/new": html("<title>ใหม่</title>")}
    seen = visit("/old")
    assert (seen.outcome, seen.title, seen.final_url) == (Outcome.OPEN, "ใหม่", site.url("/new"))


@pytest.mark.parametrize(
    ("to", "outcome"),
    [("/old", Outcome.OPEN), ("http://127.0.0.1:{port}/s", Outcome.FORBIDDEN)],
)
def test_a_page_that_moves_on_is_bounded(
    site: Site, visit: Visit, to: str, outcome: Outcome
) -> None:
    target = to.format(port=site.port)
    site.replies["/old"] = html(f"<meta http-equiv=refresh content='1;url={target}'>")
    assert visit("/old").outcome is outcome
    assert len(site.asked) == 2


def test_pages_that_move_on_count_as_redirects(site: Site, visit: Visit) -> None:
    for number in range(9):
        refresh = f"<meta http-equiv=refresh content='0;url=/{number + 1}'>"
        site.replies[f"/{number}"] = html(refresh)
    assert visit("/0").outcome is Outcome.FAILED
    assert "/5" in site.paths()
    assert "/6" not in site.paths()


def test_a_page_that_reloads_much_later_is_read(site: Site, visit: Visit) -> None:
    site.replies["/x"] = html("<title>ข่าว</title><meta http-equiv=refresh content='600;url=/y'>")
    assert visit("/x").title == "ข่าว"


def test_a_thai_path_that_was_not_encoded(site: Site, visit: Visit) -> None:
    site.replies["/x"] = moved("/แผน".encode().decode("latin-1"))
    site.replies["/%E0%B9%81%E0%B8%9C%E0%B8%99"] = html("<title>แผน</title>")
    assert visit("/x").title == "แผน"


def test_a_site_that_wants_its_cookie_back(visit: Visit) -> None:
    assert visit("/needs-cookie").outcome is Outcome.OPEN


def test_a_cookie_is_not_carried_to_another_host(site: Site, visit: Visit) -> None:
    to = site.url("/end", host="second.test")
    site.replies["/x"] = moved(to, cookie="a=1; Domain=.test")
    site.replies["/end"] = html("<p>x")
    assert visit("/x").final_url == to
    assert "Cookie" not in site.headers[-1]


def test_a_cookie_is_gone_with_the_visit(visit: Visit, site: Site) -> None:
    visit("/needs-cookie")
    visit("/needs-cookie")
    assert ["Cookie" in asked for asked in site.headers if "Cookie" in asked] == [True, True]
    assert site.paths().count("/needs-cookie") == 4
