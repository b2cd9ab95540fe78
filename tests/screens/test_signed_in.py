"""Pages of somebody who signed in, and of somebody who is not any more."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.accounts import Stage
from dashboard.services.accounts import accounts, end_sign_ins_of, officer_with_key
from dashboard.services.desk import Desk
from dashboard.services.tokens import token_hash
from dashboard.text import access, signing_in
from dashboard.ui import visit as here
from tests.screens.conftest import visit_from
from tests.screens.visiting import ADDRESSES, alerts, has, markup, open_as, press, run
from tests.services.signing import AT_MACHINE, joined

NOBODY = "0" * 64


@pytest.fixture(autouse=True)
def looked_up_anew() -> None:
    here._SIGNED_IN.forget()


def _html(visit: AppTest) -> list[str]:
    return [str(getattr(each, "value", "")) for each in visit.get("html")]


def test_who_signed_in_is_named_and_led_to_the_account(station: Desk) -> None:
    visit = open_as(token_hash(joined(station).token), "overview")
    (link,) = (html for html in _html(visit) if 'class="account"' in html)
    assert 'href="/account"' in link
    assert "เจ้าหน้าที่ทดสอบ" in link


def test_the_person_at_the_machine_has_no_account(station: Desk) -> None:
    visit = open_as(None, "overview")
    assert not [html for html in _html(visit) if "/account" in html]


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_is_signed_out_sees_no_page(station: Desk, address: str) -> None:
    joined(station)
    visit = open_as(NOBODY, address)
    (told,) = alerts(visit)
    assert signing_in.ENDED.th in told
    assert not has(visit, "headline_text")
    assert any("/signin?next=" in each.value for each in visit.markdown)


def test_once_there_are_accounts_the_machine_signs_in_too(station: Desk) -> None:
    joined(station)
    assert not has(open_as(None, "overview"), "headline_text")


def test_nobody_from_the_network_is_let_in_without_a_sign_in(
    station: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit_from("192.0.2.7", monkeypatch)
    assert not has(open_as(None, "overview"), "headline_text")


def test_an_ended_sign_in_ends_the_open_page(station: Desk) -> None:
    visit = open_as(token_hash(joined(station).token), "overview")
    assert has(visit, "headline_text")
    end_sign_ins_of(station, AT_MACHINE, officer_with_key(station, "clerk"))
    here._SIGNED_IN.forget()
    run(visit)
    assert not has(visit, "headline_text")


def test_a_sign_in_on_its_way_opens_nothing(station: Desk) -> None:
    begun = joined(station)
    with station.store.read() as session:
        session.connection().exec_driver_sql(f"UPDATE sign_in SET stage = '{Stage.SECOND_FACTOR}'")
        session.commit()
    assert not has(open_as(token_hash(begun.token), "overview"), "headline_text")


def test_a_link_is_given_on_the_page_of_officers(station: Desk) -> None:
    officer = officer_with_key(station, "clerk")
    visit = press(open_as(None, "officers"), "officers", act=f"access {officer}")
    assert access.NO_ACCOUNT.th in markup(visit, "officers")
    visit.text_input(key="access_name").set_value("ธุรการ")
    next(button for button in visit.button if button.label == access.FIRST_LINK.th).click()
    press(visit, "officers", act=f"access {officer}")
    assert accounts(station, AT_MACHINE)[officer].name == "ธุรการ"
    assert any("/welcome?link=" in each.value for each in visit.code)
