"""What is read on a page, and when it counts as changed."""

from __future__ import annotations

import pytest

from dashboard.domain.links import Outcome
from dashboard.links.addresses import read_address
from dashboard.links.answers import Answer
from dashboard.links.charsets import decode
from dashboard.links.limits import Limits
from dashboard.links.pages import Page, read_page
from dashboard.links.reading import content_hash, outcome_of

HERE = read_address("https://site.test/a/")
LIMITS = Limits()


def answer(body: bytes | str, content_type: str = "text/html; charset=utf-8") -> Answer:
    content = body.encode() if isinstance(body, str) else body
    return Answer(HERE, 200, {"content-type": content_type}, content)


def page(body: bytes | str, content_type: str = "text/html; charset=utf-8") -> Page:
    read = read_page(answer(body, content_type), LIMITS)
    assert read
    return read


def words_hash(body: str) -> str:
    given = answer(body)
    return content_hash(given, read_page(given, LIMITS))


THAI = "ปีงบประมาณ ๒๕๖๘"
META = '<meta http-equiv="Content-Type" content="text/html; charset={}">'


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (THAI.encode(), "text/html; charset=utf-8"),
        (THAI.encode(), "text/html"),
        (THAI.encode("utf-8-sig"), "text/html; charset=tis-620"),
        (THAI.encode("utf-16"), "text/html"),
        (THAI.encode("cp874"), "text/html; charset=TIS-620"),
        (THAI.encode("cp874"), 'text/html; charset="windows-874"'),
        (THAI.encode("cp874"), "text/html; charset=iso-8859-11"),
        (THAI.encode("cp874"), "text/html; charset=ISO-8859-1"),
        (THAI.encode("cp874"), "text/html; charset=unknown"),
        (THAI.encode("cp874"), "text/html; charset=rot13"),
        (THAI.encode("cp874"), "text/html; charset=unicode-escape"),
        (THAI.encode("cp874"), "text/html"),
        ((META.format("windows-874") + THAI).encode("cp874"), "text/html"),
        (('<meta charset="tis-620">' + THAI).encode("cp874"), "text/html"),
        ((META.format("utf-8") + THAI).encode(), "text/html"),
    ],
)
def test_thai_letters_of_old_sites(body: bytes, content_type: str) -> None:
    assert decode(body, content_type).endswith(THAI)


def test_a_page_in_tis_620() -> None:
    read = page(f"<title>หน้าเก่า</title>{THAI}".encode("cp874"), "text/html; charset=tis-620")
    assert (read.title, read.text) == ("หน้าเก่า", THAI)


@pytest.mark.parametrize(
    ("html", "title", "text"),
    [
        (
            "<titel>x<title> หน้า\n เสีย</title><body><p><b>ปี 2568 <table><tr><td>ก",
            "หน้า เสีย",
            "x\nปี 2568\nก",
        ),
        ("</html></p><a href=>x<", "", "x<"),
        ("<title>t</title><script>2567</script><style>2566</style>ก<!-- 2565 -->", "t", "ก"),
        ("<p hidden>2567</p><template>2566</template><noscript>2565</noscript>ก", "", "ก"),
        ("<frameset><frame src=x></frameset>", "", ""),
        ("\0\0<p>ก\0ข", "", "กข"),
    ],
)
def test_broken_pages_read_as_a_browser_shows_them(html: str, title: str, text: str) -> None:
    read = page(html)
    assert (read.title, read.text) == (title, text)


PLAIN = "<title>ก</title><p>แผน 2568</p><p>จำนวนผู้เข้าชม: <b>1,204</b> คน</p>"


@pytest.mark.parametrize(
    "same",
    [
        PLAIN.replace("</p>", "\n\n </p>"),
        PLAIN + "<script>counter=17</script>",
        PLAIN.replace("<p>", "<p class='x' data-n=8>"),
        PLAIN.replace("1,204", "1,205"),
        PLAIN + "<p style='display:none'>token 81273</p>",
    ],
)
def test_what_is_no_change(same: str) -> None:
    assert words_hash(same) == words_hash(PLAIN)


@pytest.mark.parametrize(
    "other",
    [
        PLAIN.replace("2568", "2569"),
        PLAIN.replace("<title>ก", "<title>ข"),
        PLAIN.replace("แผน", "ผล"),
        PLAIN + "<p>เพิ่มเติม",
    ],
)
def test_what_is_a_change(other: str) -> None:
    assert words_hash(other) != words_hash(PLAIN)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [("%PDF-1.7", "application/pdf"), ("<p>x", "text/plain"), ("{}", ""), ("", "text/html")],
)
def test_what_is_no_page(body: str, content_type: str) -> None:
    assert read_page(answer(body, content_type), LIMITS) is None


def test_a_page_without_a_type_is_read() -> None:
    assert page("  <!doctype html><p>ก", "").text == "ก"


def test_links_frames_and_pictures_are_gathered() -> None:
    read = page(
        """<base href="/b/"><a href="x#y">x</a><a href=mailto:a@b.test>m</a>
        <map><area href=/map></map><iframe src=//f.test/></iframe><img src="p.png">
        <div onclick="window.location.href='o'">o</div><object data="d.pdf"></object>
        <script>menu = {"url": "https:\\/\\/s.test\\/menu"}</script><!-- <a href=/no></a> -->"""
    )
    assert sorted(map(str, read.references)) == [
        "https://f.test/",
        "https://s.test/menu",
        "https://site.test/b/d.pdf",
        "https://site.test/b/o",
        "https://site.test/b/p.png",
        "https://site.test/b/x",
        "https://site.test/map",
    ]
    assert [str(frame) for frame in read.frames] == ["https://f.test/"]


@pytest.mark.parametrize(
    ("start", "end", "outcome"),
    [
        ("https://drive.google.com/file/d/x", "https://accounts.google.com/v3/x", Outcome.SIGN_IN),
        ("https://www.facebook.com/x", "https://www.facebook.com/login/?next=x", Outcome.SIGN_IN),
        ("https://site.test/login", "https://site.test/login", Outcome.OPEN),
        ("http://site.test/Login", "https://site.test/Login", Outcome.OPEN),
        ("https://site.test/x", "https://site.test/blogin", Outcome.OPEN),
    ],
)
def test_led_to_a_sign_in(start: str, end: str, outcome: Outcome) -> None:
    ended = Answer(read_address(end), 200, {}, b"x")
    assert outcome_of(read_address(start), ended, None) is outcome


def test_html_made_to_take_for_ever_costs_a_moment_and_nothing_else() -> None:
    hostile = answer("<div>" * 1_000_000)
    read = read_page(hostile, Limits(page_seconds=1))
    assert read is None
    assert outcome_of(HERE, hostile, read) is Outcome.OPEN


def test_html_made_to_take_all_memory_is_given_up() -> None:
    pytest.importorskip("resource")  # where there is none, the limit of time remains
    fonts = "".join(f"<font size={number}>" for number in range(4000))
    read = read_page(answer(f"<p>{fonts}" + "</p><p>x" * 4000), Limits(page_megabytes=256))
    assert read is None
