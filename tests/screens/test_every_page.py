"""Every page opens for every role, in both years and both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.domain.roles import Actor, Role
from dashboard.services.desk import Desk
from dashboard.services.year import year_state
from dashboard.text import shell
from tests.cast import (
    APPROVER,
    COMMANDER,
    OTHER_SECTION_OFFICER,
    SECTION_OFFICER,
    VIEWER,
    Y2568,
    Y2570,
    from_elsewhere,
)
from tests.screens.conftest import Become, SignIn
from tests.screens.visiting import ADDRESSES, go, markup, open_page, text_of

OF_NO_SECTION = replace(SECTION_OFFICER, sections=frozenset(), officer=2)
"""Owns what names them: O25 and S3.1."""


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_opens(filled: Desk, become: Become, address: str, role: Role) -> None:
    become(role)
    for year in (Y2570, Y2568):
        for language in ("th", "en"):
            visit = open_page(address, year=str(year), lang=language, code="O12")
            eyebrow = shell.EYEBROW.filled(station="สภ.ทดสอบ", year=year)
            said = eyebrow.th if language == "th" else eyebrow.en
            assert said in text_of(markup(visit, "headline_text"))


@pytest.mark.parametrize("actor", [SECTION_OFFICER, OTHER_SECTION_OFFICER, OF_NO_SECTION, APPROVER])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_opens_for_who_signed_in(
    filled: Desk, sign_in: SignIn, address: str, actor: Actor
) -> None:
    sign_in(replace(actor, station=filled.station_id))
    assert text_of(markup(open_page(address, code="O12"), "headline_text"))


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_shows_nothing_to_who_signed_in_elsewhere(
    filled: Desk, sign_in: SignIn, address: str, capfd: pytest.CaptureFixture[str]
) -> None:
    sign_in(from_elsewhere(filled, COMMANDER))
    with pytest.raises(AssertionError):  # the server tells it in words, the test runner does not
        open_page(address, code="O12")
    assert "not_allowed" in "".join(capfd.readouterr())


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_of_an_empty_station_opens(station: Desk, address: str) -> None:
    visit = open_page(address, code="O11")
    assert text_of(markup(visit, "headline_text"))


@pytest.mark.parametrize("year", ["2570", "2568"])
def test_every_item_opens(filled: Desk, year: str) -> None:
    visit = open_page("item", code="O1", year=year)
    for code in [*(f"O{number}" for number in range(1, 26)), "S1.1", "S2.2", "S3.5"]:
        go(visit, "item", code=code, year=year)
        assert text_of(markup(visit, "headline_text")).count(f" {code} ") == 1


@pytest.mark.parametrize("address", ADDRESSES)
def test_opening_a_page_writes_nothing(station: Desk, address: str) -> None:
    before = year_state(station, VIEWER).revision
    open_page(address, code="O12")
    open_page(address, code="O12", year="2568")
    assert year_state(station, VIEWER).revision == before
