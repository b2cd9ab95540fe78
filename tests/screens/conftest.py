"""A test station whose screens are opened on 22 November 2026 (fiscal year 2570)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.runtime.context import ContextProxy

from dashboard.domain.roles import Actor, Role
from dashboard.services.demo import fill_demo
from dashboard.services.desk import Desk
from dashboard.store.engine import open_engine
from dashboard.ui import visit
from tests.installation import environment, read_catalogues_once, station_folder

Become = Callable[[Role], None]
SignIn = Callable[[Actor], None]


@pytest.fixture
def station(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """An empty station; the screens that are opened in the test are its screens."""
    yield from opened(station_folder(tmp_path / "data"), monkeypatch)


@pytest.fixture(scope="module")
def filled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return station_folder(tmp_path_factory.mktemp("filled") / "data")


@pytest.fixture
def filled(filled_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A station some weeks into its year, shared by a module's tests: they only look."""
    for desk in opened(filled_folder, monkeypatch):
        fill_demo(desk)
        yield desk


@pytest.fixture
def become(monkeypatch: pytest.MonkeyPatch) -> Become:
    """Makes the person at the machine somebody else; before that it is the coordinator."""

    def change(role: Role) -> None:
        monkeypatch.setenv("ITA_ROLE", role.value)

    return change


@pytest.fixture
def sign_in(monkeypatch: pytest.MonkeyPatch) -> SignIn:
    """Makes the visitor somebody who signed in, with sections of their own."""
    return lambda actor: monkeypatch.setattr(visit, "actor", lambda: actor)


def opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    for name, value in environment(folder).items():
        monkeypatch.setenv(name, value)
    read_catalogues_once(monkeypatch)
    visit_from(None, monkeypatch)
    visit._SIGNED_IN.forget()
    desk = visit.desk()
    yield desk
    open_engine(desk.store.url).dispose()


def visit_from(address: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let visits come from a network address; None is what Streamlit says of the machine itself.

    The test runner's own stand-in is no address at all.
    """
    monkeypatch.setattr(ContextProxy, "ip_address", address)
