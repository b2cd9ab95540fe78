"""Which addresses may be opened, how they are written, and when two are the same place."""

from __future__ import annotations

import pytest

from dashboard.links.addresses import UnfitAddress, linked_from, read_address
from dashboard.links.same_place import place_of


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("http://site.test", "http://site.test/"),
        ("HTTPS://Site.TEST:443/A?b=C#d", "https://site.test/A?b=C"),
        (" http://site.test:8080/x \n", "http://site.test:8080/x"),
        ("http://site.test./", "http://site.test/"),
        ("https://สถานี.ไทย/", "https://xn--n3cg3c7aq.xn--o3cw4h/"),
        ("https://ทำงาน.ไทย/", "https://xn--72c5ah2hb3n.xn--o3cw4h/"),
        (
            "https://site.test/แผน 2568.pdf",
            "https://site.test/%E0%B9%81%E0%B8%9C%E0%B8%99%202568.pdf",
        ),
        ("https://site.test/a%20b?q=ก", "https://site.test/a%20b?q=%E0%B8%81"),
        ("http://[2001:DB8::1]:81/", "http://[2001:db8::1]:81/"),
        ("http://my_site.test/", "http://my_site.test/"),
    ],
)
def test_addresses_as_they_are_sent(given: str, sent: str) -> None:
    assert str(read_address(given)) == sent


@pytest.mark.parametrize(
    "given",
    [
        "",
        "site.test",
        "ftp://site.test/x",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "http://",
        "http:///path",
        "http://user@site.test/",
        "http://user:secret@site.test/",  # pragma: allowlist secret
        "http://site.test\\@127.0.0.1/",
        "http://site.test:0/",
        "http://site.test:99999/",
        "http://site.test:x/",
        "http://site%2etest/",
        "http://a b.test/",
        "http://site..test/",
        "http://-a.test/",
        "http://[::1/",
        "http://[fe80::1%25eth0]/",
        "http://[v1.x]/",
        "http://site.test/\r\nHost: other",
        "http://site.test/\0",
        "http://site.test/" + "a" * 5000,
        "http://site.test/" + "ก" * 1000,
        "http://" + "a" * 64 + ".test/",
    ],
)
def test_what_is_no_public_address(given: str) -> None:
    with pytest.raises(UnfitAddress):
        read_address(given)


@pytest.mark.parametrize(
    ("reference", "leads_to"),
    [
        ("x", "https://site.test/a/x"),
        ("/x", "https://site.test/x"),
        ("//other.test/x", "https://other.test/x"),
        ("?p=1", "https://site.test/a/b?p=1"),
        ("http://other.test", "http://other.test/"),
    ],
)
def test_links_are_completed(reference: str, leads_to: str) -> None:
    assert str(linked_from(read_address("https://site.test/a/b"), reference)) == leads_to


@pytest.mark.parametrize("reference", ["mailto:a@b.test", "tel:077", "javascript:void(0)", "//["])
def test_links_that_lead_to_no_page(reference: str) -> None:
    with pytest.raises(UnfitAddress):
        linked_from(read_address("https://site.test/"), reference)


DRIVE = "https://drive.google.com"
FILE = "1AbCdEfGhIjKlMnOpQrStUvWxYz012345"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://www.site.test", "https://site.test/index.php"),
        ("https://site.test/o12/", "http://site.test/o12#top"),
        ("https://site.test/แผน", "https://site.test/%E0%B9%81%E0%B8%9C%E0%B8%99"),
        ("https://site.test/x?b=2&a=1", "https://site.test/x?a=1&b=2&utm_source=line&fbclid=z"),
        (f"{DRIVE}/file/d/{FILE}/view?usp=sharing", f"{DRIVE}/open?id={FILE}"),
        (f"{DRIVE}/file/d/{FILE}/preview", f"{DRIVE}/uc?export=download&id={FILE}"),
    ],
)
def test_the_same_place(one: str, other: str) -> None:
    assert place_of(read_address(one)) == place_of(read_address(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://site.test/x?p=1", "https://site.test/x?p=2"),
        ("https://site.test/x", "https://site.test/X"),
        ("https://site.test/x", "https://site.test:8443/x"),
        ("https://a.site.test/x", "https://site.test/x"),
        (f"{DRIVE}/file/d/{FILE}/view", f"{DRIVE}/file/d/{FILE[:-1]}6/view"),
    ],
)
def test_different_places(one: str, other: str) -> None:
    assert place_of(read_address(one)) != place_of(read_address(other))
