"""Sign-in by an agency's provider, on a running server and a provider that may lie."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.entrance.errands import PLAIN as ERRAND
from dashboard.services.desk import open_desk
from dashboard.settings import from_environment
from dashboard.store.engine import open_engine
from dashboard.text import signing_in as words
from tests.installation import environment, station_folder
from tests.server.browsing import Browser, Shown
from tests.server.openid_provider import (
    CLIENT,
    SECRET,
    LittleProvider,
    little_provider,
    new_key,
    shared_key,
)
from tests.server.running import Server, free_port, started
from tests.services.signing import joined

NAME = "กองทดสอบ"
SIGN_IN = "ita_sign_in"


def provider_settings(url: str) -> dict[str, str]:
    return {
        "ITA_OIDC_ISSUER": url,
        "ITA_OIDC_CLIENT": CLIENT,
        "ITA_OIDC_SECRET": SECRET,
        "ITA_OIDC_NAME": NAME,
    }


@pytest.fixture(scope="module")
def running() -> Iterator[LittleProvider]:
    with little_provider() as provider:
        yield provider


@pytest.fixture
def provider(running: LittleProvider) -> LittleProvider:
    running.behave()
    return running


@pytest.fixture(scope="module")
def locked(running: LittleProvider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of a station where two officers have accounts."""
    folder = station_folder(tmp_path_factory.mktemp("provider") / "data")
    desk = open_desk(from_environment(environment(folder)))
    joined(desk)
    joined(desk, "inquiry")
    with started(folder, **provider_settings(running.url)) as server:
        yield server
    open_engine(desk.store.url).dispose()


def at_the_door(browser: Browser, wanted: str = "/") -> str:
    """Go to the provider and come back as far as the address it sends the browser to."""
    sent = browser.open(f"/oidc/start?next={wanted}")
    assert sent.status == 303, sent.body
    return browser.open(sent.goes_to).goes_to


def signed_in(browser: Browser, wanted: str = "/") -> Shown:
    return browser.open(at_the_door(browser, wanted))


def assert_refused(server: Server, browser: Browser, shown: Shown, why: str) -> None:
    """The page says no more than a reference, the log why, and nobody is in."""
    assert shown.status == 403
    assert SIGN_IN not in browser.cookies
    assert browser.open("/account").goes_to.startswith("/signin")
    found = re.search(r"[0-9A-F]{8}", shown.body)
    assert found
    told = words.NOT_THE_PROVIDER_S.filled(provider=NAME, reference=found[0])
    assert told.th in shown.body
    lines = [line for line in server.logged().splitlines() if found[0] in line]
    assert lines
    assert why in lines[0]


def test_the_button_leads_to_the_provider_and_back_to_what_was_wanted(
    locked: Server, provider: LittleProvider
) -> None:
    browser = Browser(locked.url)
    page = browser.open("/signin?next=%2Fitem%3Fcode%3DO12")
    assert words.WITH_PROVIDER.filled(provider=NAME).th in page.body
    button = re.search(r'href="(/oidc/start[^"]*)"', page.body)
    assert button
    sent = browser.open(button[1].replace("&amp;", "&"))
    query = parse_qs(urlsplit(sent.goes_to).query)
    assert query["response_type"] == ["code"]
    assert query["code_challenge_method"] == ["S256"]
    assert query["scope"] == ["openid profile"]
    assert query["redirect_uri"] == [f"{locked.url}/oidc/back"]
    assert {"state", "nonce", "code_challenge"} <= set(query)
    taken_along = sent.given[0].lower()
    for part in ("httponly", "samesite=lax", "max-age=600"):
        assert part in taken_along
    shown = browser.open(browser.open(sent.goes_to).goes_to)
    assert (shown.status, shown.goes_to) == (303, "/item?code=O12")
    assert ERRAND not in browser.cookies
    assert "เจ้าหน้าที่ทดสอบ 2" in browser.open("/account").body


@pytest.mark.parametrize("wanted", ["//evil.example", "https://evil.example/"])
def test_nobody_is_sent_on_to_another_site(
    locked: Server, provider: LittleProvider, wanted: str
) -> None:
    assert signed_in(Browser(locked.url), wanted).goes_to == "/"


def test_a_name_is_found_however_it_is_written(locked: Server, provider: LittleProvider) -> None:
    provider.person = " CLERK "
    assert signed_in(Browser(locked.url)).status == 303


def test_a_name_that_only_the_persons_page_tells(locked: Server, provider: LittleProvider) -> None:
    provider.left_out = ("preferred_username",)
    provider.known = {"preferred_username": "inquiry"}
    browser = Browser(locked.url)
    assert signed_in(browser).status == 303
    assert "เจ้าหน้าที่ทดสอบ 3" in browser.open("/account").body


def test_new_keys_are_fetched_within_the_hour(locked: Server, provider: LittleProvider) -> None:
    assert signed_in(Browser(locked.url)).status == 303
    provider.key = new_key("second")
    assert signed_in(Browser(locked.url)).status == 303


def test_what_the_provider_said_of_itself_is_kept(locked: Server, provider: LittleProvider) -> None:
    signed_in(Browser(locked.url))
    provider.asked.clear()
    assert signed_in(Browser(locked.url)).status == 303
    assert provider.asked == ["/authorize", "/token"]


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"nonce": "another"}, "InvalidClaimError of nonce"),
        ({"exp": int(time.time()) - 3600}, "ExpiredTokenError"),
        ({"aud": "another-client"}, "InvalidClaimError of aud"),
        ({"aud": [CLIENT, "another"], "azp": "another"}, "InvalidClaimError of azp"),
        ({"iss": "https://another.example"}, "InvalidClaimError of iss"),
        ({"preferred_username": ""}, "no name in the claim"),
        ({"preferred_username": ["clerk"]}, "no name in the claim"),
    ],
)
def test_a_token_that_is_not_for_this_sign_in(
    locked: Server, provider: LittleProvider, changed: dict[str, Any], why: str
) -> None:
    provider.changed = changed
    browser = Browser(locked.url)
    assert_refused(locked, browser, signed_in(browser), why)


@pytest.mark.parametrize("claim", ["nonce", "exp", "aud", "iss", "sub"])
def test_a_token_that_does_not_say_all_it_must(
    locked: Server, provider: LittleProvider, claim: str
) -> None:
    provider.left_out = (claim,)
    browser = Browser(locked.url)
    assert_refused(locked, browser, signed_in(browser), f"MissingClaimError of {claim}")


@pytest.mark.filterwarnings("ignore::joserfc.errors.SecurityWarning")
def test_a_token_without_a_signature(locked: Server, provider: LittleProvider) -> None:
    provider.header = {"alg": "none"}
    browser = Browser(locked.url)
    assert_refused(locked, browser, signed_in(browser), "UnsupportedAlgorithmError")


def test_a_token_signed_with_the_clients_secret(locked: Server, provider: LittleProvider) -> None:
    provider.header = {"alg": "HS256"}
    provider.signs_with = shared_key()
    browser = Browser(locked.url)
    assert_refused(locked, browser, signed_in(browser), "UnsupportedAlgorithmError")


def test_a_token_of_another_key(locked: Server, provider: LittleProvider) -> None:
    provider.signs_with = new_key(provider.key.kid or "")
    browser = Browser(locked.url)
    assert_refused(locked, browser, signed_in(browser), "BadSignatureError")


def test_another_persons_page(locked: Server, provider: LittleProvider) -> None:
    provider.left_out = ("preferred_username",)
    provider.known = {"preferred_username": "clerk", "sub": "another"}
    browser = Browser(locked.url)
    assert_refused(locked, browser, signed_in(browser), "about another person")


def test_an_answer_with_another_state(locked: Server, provider: LittleProvider) -> None:
    browser = Browser(locked.url)
    back = re.sub(r"state=[^&]+", "state=another", at_the_door(browser))
    assert_refused(locked, browser, browser.open(back), "not what this browser asked for")


def test_an_answer_to_somebody_else(locked: Server, provider: LittleProvider) -> None:
    browser, other = Browser(locked.url), Browser(locked.url)
    at_the_door(other)
    shown = other.open(at_the_door(browser))
    assert_refused(locked, other, shown, "not what this browser asked for")
    without = Browser(locked.url)
    shown = without.open(at_the_door(browser))
    assert_refused(locked, without, shown, "not what this browser asked for")


def test_a_changed_cookie_is_none(locked: Server, provider: LittleProvider) -> None:
    browser = Browser(locked.url)
    back = at_the_door(browser)
    browser.cookies[ERRAND] = browser.cookies[ERRAND][:-2]
    assert_refused(locked, browser, browser.open(back), "not what this browser asked for")


def test_an_answer_works_once(locked: Server, provider: LittleProvider) -> None:
    browser = Browser(locked.url)
    back = at_the_door(browser)
    thief = Browser(locked.url, dict(browser.cookies))
    assert browser.open(back).status == 303
    assert_refused(locked, thief, thief.open(back), "an answer that came before")


def test_an_unknown_name_has_no_account_here(locked: Server, provider: LittleProvider) -> None:
    provider.person = "somebody.unknown"
    browser = Browser(locked.url)
    shown = signed_in(browser)
    assert shown.status == 403
    assert words.NO_ACCOUNT_HERE.filled(provider=NAME).th in shown.body
    assert "somebody.unknown" not in shown.body + locked.logged()
    assert SIGN_IN not in browser.cookies


def test_who_declines_is_told_so_without_details(locked: Server, provider: LittleProvider) -> None:
    provider.refuses = "access_denied"
    browser = Browser(locked.url)
    shown = signed_in(browser)
    assert_refused(locked, browser, shown, "the provider answered access_denied")
    provider.refuses = "เจ้าหน้าที่ทดสอบ"
    assert_refused(locked, browser, signed_in(browser), "an error of its own")
    assert "secret-detail" not in shown.body + locked.logged()


def test_a_page_of_refusal_speaks_the_visitors_language(
    locked: Server, provider: LittleProvider
) -> None:
    provider.refuses = "access_denied"
    browser = Browser(locked.url)
    shown = browser.open(browser.open(browser.open("/oidc/start?lang=en").goes_to).goes_to)
    assert f"Signing in with {NAME} failed" in shown.body
    assert "state=" not in shown.body


def test_a_provider_that_hangs_up(locked: Server, provider: LittleProvider) -> None:
    provider.is_silent = True
    browser = Browser(locked.url)
    assert_refused(locked, browser, signed_in(browser), "the answer to the code (ConnectionError)")


def test_nothing_secret_is_logged(locked: Server, provider: LittleProvider) -> None:
    provider.changed = {"nonce": "another"}
    browser = Browser(locked.url)
    back = at_the_door(browser)
    errand = browser.cookies[ERRAND]
    shown = browser.open(back)
    query = parse_qs(urlsplit(back).query)
    for secret in (SECRET, errand, query["code"][0], query["state"][0], "an-access-token"):
        assert secret not in shown.body
        assert secret not in locked.logged()
    assert "248289761001" not in locked.logged()


def test_only_the_two_addresses_are_open(locked: Server) -> None:
    assert Browser(locked.url).open("/oidc/other").goes_to.startswith("/signin")


def test_a_provider_that_is_down_is_told_at_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = station_folder(tmp_path_factory.mktemp("down") / "data")
    with started(folder, **provider_settings(f"http://127.0.0.1:{free_port()}")) as server:
        shown = Browser(server.url).open("/oidc/start")
        assert shown.status == 403
        assert not shown.given
        assert "the description of the provider (ConnectionError)" in server.logged()


def test_without_a_provider_there_is_none(server: Server) -> None:
    browser = Browser(server.url)
    assert "/oidc/" not in browser.open("/signin").body
    assert browser.open("/oidc/start").goes_to == "/signin"
    assert browser.open("/oidc/back?code=x&state=y").goes_to == "/signin"
