"""What goes wrong outside the pages is a page as well: Thai, no script, a reference in the log."""

from __future__ import annotations

import re
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from starlette.requests import Request as Asked
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, Router

from dashboard.text import shell
from dashboard.ui.plain_answers import PlainAnswers
from tests.server.asking import ask
from tests.server.running import SECONDS, Server

HTML = {"Accept": "text/html,application/xhtml+xml"}


def answered(server: Server, path: str, method: str = "GET") -> tuple[int, str]:
    with pytest.raises(HTTPError) as refused:
        urlopen(Request(server.url + path, headers=HTML, method=method), timeout=SECONDS)
    assert refused.value.headers["content-type"].startswith("text/html")
    assert refused.value.headers["x-content-type-options"] == "nosniff"
    return refused.value.code, refused.value.read().decode()


def test_a_file_that_is_not_there(server: Server) -> None:
    status, page = answered(server, "/files/4711")
    assert status == 404
    assert '<html lang="th">' in page
    assert shell.REFUSED_TITLE.th in page
    assert "<script" not in page


@pytest.mark.parametrize("path", ["/previews/4711?page=x", "/previews/4711"])
def test_a_picture_that_is_not_there(server: Server, path: str) -> None:
    assert answered(server, path)[0] == 404


def test_a_method_that_no_address_takes(server: Server) -> None:
    status, page = answered(server, "/files/1", "POST")
    assert status == 405
    assert shell.NOT_MEANT.th in page


def test_english_is_kept(server: Server) -> None:
    _, page = answered(server, "/files/1?lang=en", "POST")
    assert '<html lang="en">' in page
    assert shell.NOT_MEANT.en in page


def broken(_: Asked) -> Response:
    raise RuntimeError("secret of the code")


def too_large(_: Asked) -> Response:
    return PlainTextResponse("Content Too Large", 413)


APP = PlainAnswers(Router([Route("/broken", broken), Route("/large", too_large)]))


def test_an_error_is_calm_and_its_reference_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    answer, bare = ask(APP, "/broken", **HTML), ask(APP, "/broken")
    assert (answer.status, bare.status) == (500, 500)
    assert shell.ERROR_TITLE.th in answer.text
    for word in ("secret of the code", "RuntimeError", "Traceback", "<script"):
        assert word not in answer.text + bare.text
    told = re.findall(r"\b[0-9A-F]{8}\b", answer.text + bare.text)
    logged = [vars(record)["reference"] for record in caplog.records if "reference" in vars(record)]
    assert len(told) == 2
    assert logged == told


def test_too_large() -> None:
    page = ask(APP, "/large", **HTML)
    assert shell.TOO_LARGE.th in page.text
    assert page.headers["content-length"] == str(len(page.text.encode()))
    assert ask(APP, "/large").text == "Content Too Large"
