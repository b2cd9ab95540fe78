"""What a role may not do is not offered, or shown and locked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.permissions import can
from dashboard.domain.roles import Action, Actor, Role
from dashboard.services.desk import Desk
from dashboard.services.signing_in import SignedOut
from dashboard.text import shell
from dashboard.text.actions import ACTION
from dashboard.text.status import ROLE
from dashboard.ui import visit as here
from tests.screens.conftest import Become, visit_from
from tests.screens.visiting import alerts, has, open_page

Offers = Callable[[AppTest], bool]


def locked(kind: str, key: str) -> Offers:
    """Is the widget there and open to use?"""

    def offers(visit: AppTest) -> bool:
        (found,) = (each for each in visit.get(kind) if each.key == key)
        return not found.proto.disabled

    return offers


OFFERED: list[tuple[str, dict[str, str], Action, Offers]] = [
    ("item", {"code": "O1"}, Action.MARK, locked("checkbox", "box_O1.1")),
    ("item", {"code": "O4"}, Action.MARK, locked("button_group", "row_O4.6")),
    ("item", {"code": "O4"}, Action.MARK, locked("button_group", "whole_O4")),
    ("item", {"code": "O4"}, Action.MARK, locked("button_group", "nil_O4")),
    ("item", {"code": "O1"}, Action.MARK, lambda visit: has(visit, "not_applicable")),
    ("item", {"code": "O1"}, Action.ASSIGN, locked("multiselect", "sections_O1")),
    ("item", {"code": "O1"}, Action.ASSIGN, locked("multiselect", "officers_O1")),
    ("item", {"code": "O1"}, Action.SET_DUE, locked("selectbox", "due_O1")),
    ("item", {"code": "O1"}, Action.WRITE_NOTE, lambda visit: not visit.text_area[0].disabled),
    ("item", {"code": "O11"}, Action.CONFIRM_REQUIREMENT, lambda v: has(v, "confirm_O11.3")),
    ("overview", {}, Action.SET_YEAR, lambda visit: has(visit, "year_settings")),
    ("complaints", {}, Action.USE_SAMPLE, lambda visit: has(visit, "try_sample")),
    ("budget", {}, Action.USE_SAMPLE, lambda visit: has(visit, "try_sample")),
    ("complaints", {}, Action.IMPORT_FIGURES, lambda visit: has(visit, "go")),
    ("budget", {}, Action.IMPORT_FIGURES, lambda visit: has(visit, "go")),
    ("imports", {}, Action.IMPORT_FIGURES, lambda visit: bool(visit.file_uploader)),
]


@pytest.mark.parametrize("role", Role)
def test_only_what_a_role_may_do_is_offered(station: Desk, become: Become, role: Role) -> None:
    become(role)
    pages: dict[str, AppTest] = {}
    for address, query, action, offers in OFFERED:
        where = f"{address} {query}"
        visit = pages.get(where) or open_page(address, **query)
        pages[where] = visit
        assert offers(visit) is can(Actor("", role), action), (where, action)


@pytest.mark.parametrize("role", [Role.VIEWER, Role.COMMANDER])
def test_the_import_page_says_who_may(station: Desk, become: Become, role: Role) -> None:
    become(role)
    (told,) = alerts(open_page("imports"))
    assert told.startswith(shell.REFUSED_TITLE.th)
    assert ROLE[role].th in told
    assert ACTION[Action.IMPORT_FIGURES].th in told


@pytest.mark.parametrize("address", [None, "127.0.0.1", "127.0.0.53", "::1"])
def test_the_person_at_the_machine_is_the_coordinator(
    station: Desk, monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    visit_from(address, monkeypatch)
    assert here.actor().role is Role.COORDINATOR
    assert here.allowed(Action.MARK)


@pytest.mark.parametrize(
    "address",
    [
        *("192.0.2.7", "10.0.0.5", "2001:db8::1", "0.0.0.0", "::ffff:192.0.2.7"),
        *("unknown", "", "localhost.example"),
    ],
)
def test_whoever_comes_from_the_network_signs_in(
    station: Desk, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    visit_from(address, monkeypatch)
    with pytest.raises(SignedOut):
        here.actor()


@pytest.mark.parametrize("setting", ["ITA_HOSTS", "ITA_PROXIES", "ITA_PROXY_USER"])
def test_where_the_network_is_expected_nobody_is_at_the_machine(
    station: Desk, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    monkeypatch.setenv(setting, {"ITA_PROXIES": "192.0.2.1"}.get(setting, "ita-example"))
    with pytest.raises(SignedOut):
        here.actor()


def test_a_role_of_the_machine_s_own_holds_for_it_alone(
    station: Desk, become: Become, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(Role.OFFICER)
    assert here.actor().role is Role.OFFICER
    visit_from("192.0.2.7", monkeypatch)
    with pytest.raises(SignedOut):
        here.actor()
