"""What the shipped configuration says, and that it reaches the server flat and whole."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from streamlit import config

from dashboard.server import build, streamlit_config
from dashboard.settings import HERE, from_environment, shipped
from tests.installation import environment


def test_nested_options_become_dotted_ones_and_none_is_lost() -> None:
    toml = tomllib.loads((shipped(".streamlit") / "config.toml").read_text("utf-8"))

    def leaves(options: dict[str, Any]) -> int:
        return sum(leaves(each) if isinstance(each, dict) else 1 for each in options.values())

    flat = streamlit_config()
    assert len(flat) == leaves(toml)
    assert not [name for name, value in flat.items() if isinstance(value, dict)]
    assert flat["theme.light.primaryColor"] == toml["theme"]["light"]["primaryColor"]
    assert flat["theme.fontFaces"] == toml["theme"]["fontFaces"]


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("browser.gatherUsageStats", False),
        ("client.showErrorDetails", "none"),
        ("client.toolbarMode", "minimal"),
        ("client.disableDataExport", True),
        ("runner.postScriptGC", False),
        ("server.fileWatcherType", "none"),
        ("server.enableStaticServing", True),
        ("server.maxUploadSize", 100),
    ],
)
def test_what_must_hold_from_any_folder(option: str, value: object) -> None:
    assert streamlit_config()[option] == value


def test_no_option_switches_a_protection_off() -> None:
    flat = streamlit_config()
    for protection in ("server.enableXsrfProtection", "server.enableCORS"):
        assert flat.get(protection, True) is True
    assert flat.get("server.enableAgentApi", False) is False


@pytest.mark.parametrize("option", sorted(streamlit_config()))
def test_streamlit_knows_every_option(option: str) -> None:
    assert option in config.get_config_options()


def test_fonts_are_our_own_files() -> None:
    for face in streamlit_config()["theme.fontFaces"]:
        assert face["url"].startswith("app/static/")
        assert (HERE / face["url"].removeprefix("app/")).is_file()


def test_nothing_points_outside() -> None:
    assert not [value for value in streamlit_config().values() if "://" in str(value)]


def test_building_the_application_opens_no_database(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(from_environment(environment(tmp_path / "data")))
    assert not (tmp_path / "data").exists()
