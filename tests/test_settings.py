"""Settings: what is taken, what is refused by name, and where things lie."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from dashboard.settings import BadSetting, for_demonstration, from_environment
from dashboard.store.engine import open_engine
from dashboard.text.command_line import EXPECTED


@pytest.mark.parametrize("given", ["2000-01-01", "2026-11-22", "2400-12-31"])
def test_a_day_the_clock_may_be_set_to(given: str) -> None:
    assert from_environment({"ITA_TODAY": given}).fixed_today == date.fromisoformat(given)


@pytest.mark.parametrize(
    ("name", "given", "shown"),
    [
        ("ITA_TODAY", "1999-12-31", "1999-12-31"),
        ("ITA_TODAY", "2401-01-01", "2401-01-01"),
        ("ITA_TODAY", "2569-11-22", "2569-11-22"),
        ("ITA_TODAY", "0001-01-01", "0001-01-01"),
        ("ITA_DATABASE_URL", "sqlite://", "sqlite://"),
        ("ITA_DATABASE_URL", "sqlite:///", "sqlite:///"),
        ("ITA_DATABASE_URL", "sqlite:///:memory:", "sqlite:///:memory:"),
        ("ITA_DATABASE_URL", "sqlite:///file:x?mode=memory", "sqlite:///file:x?mode=memory"),
        ("ITA_DATABASE_URL", "sqlite:///?x=1", "sqlite:///?x=1"),
        ("ITA_DATABASE_URL", "ita.db", "ita.db"),
        ("ITA_WATCH_ALLOW", "0.0.0.0/0", "0.0.0.0/0"),
        ("ITA_WATCH_ALLOW", "10.0.0.1/8", "10.0.0.1/8"),
        ("ITA_WATCH_ALLOW", "a.example, 999.1.1.1", "999.1.1.1"),
        ("ITA_WATCH_ALLOW", "http://a.example", "http://a.example"),
        ("ITA_WATCH_ALLOW", "a.example:8080", "a.example:8080"),
        ("ITA_WATCH_ALLOW", "*", "*"),
        (
            "ITA_DATABASE_URL",
            "mysql://ita:secret@host/ita",  # pragma: allowlist secret
            "mysql://…@host/ita",
        ),
        ("ITA_FILES_URL", "files", "files"),
        ("ITA_FILES_URL", "s3://", "s3://"),
        ("ITA_FILES_URL", "s3://Bucket", "s3://Bucket"),
        ("ITA_FILES_URL", "s3://key:secret@bucket", "s3://…@bucket"),  # pragma: allowlist secret
        ("ITA_FILES_URL", "s3://bucket?endpoint=ftp://h", "s3://bucket?endpoint=ftp://h"),
        ("ITA_FILES_URL", "s3://bucket?region=a&secret=b", "s3://bucket?region=a&secret=b"),
        (
            "ITA_FILES_URL",
            "s3://bucket?endpoint=http://key:secret@host:9000/",  # pragma: allowlist secret
            "s3://bucket?endpoint=http://…@host:9000/",
        ),
    ],
)
def test_what_cannot_be_used_is_named(name: str, given: str, shown: str) -> None:
    with pytest.raises(BadSetting) as refused:
        from_environment({name: given})
    assert (refused.value.name, refused.value.given) == (name, shown)


@pytest.mark.parametrize(
    "given",
    [
        "sqlite:////srv/ita.db",
        "sqlite+pysqlite:///ita.db?timeout=5",
        "sqlite:///D:/ITA data/ita.db",
        "postgres://ita@server/ita",
        "postgresql://ita:secret@server:5433/ita",  # pragma: allowlist secret
        "postgresql+psycopg://server/ita",
    ],
)
def test_addresses_of_databases(given: str) -> None:
    assert from_environment({"ITA_DATABASE_URL": given}).database_url == given


@pytest.mark.parametrize(
    "given",
    [
        "",
        "s3://evidence",
        "s3://evidence/pato/2568",
        "s3://evidence?region=ap-southeast-1",
        "s3://evidence/ita?endpoint=http://127.0.0.1:9000&region=th-1",
        "s3://evidence?endpoint=https://[::1]:9000/",
    ],
)
def test_addresses_of_files(given: str) -> None:
    settings = from_environment({"ITA_FILES_URL": given})
    assert settings.files_url == given
    assert from_environment(settings.as_environment()).files_url == given


def test_a_demonstration_keeps_its_files_to_itself(tmp_path: Path) -> None:
    settings = from_environment({"ITA_FILES_URL": "s3://evidence"}, data_dir=tmp_path)
    shown = for_demonstration(settings)
    assert (shown.files_url, shown.files_dir) == ("", tmp_path / "demo" / "files")


FOLDERS = ["ข้อมูล สถานี", "50%20off", "100%", "a?b=c", "a#b", "user@host:pw", "a+b&c", "%3F"]


@pytest.mark.parametrize("name", FOLDERS)
def test_the_database_lies_in_the_folder_whatever_its_name(tmp_path: Path, name: str) -> None:
    settings = from_environment({}, data_dir=tmp_path / name)
    for each in (settings, for_demonstration(settings)):
        engine = open_engine(each.database_url)
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE here (id INTEGER)")
        engine.dispose()
        with sqlite3.connect(each.data_dir / "ita.db") as found:
            assert found.execute("SELECT name FROM sqlite_master").fetchall() == [("here",)]
    assert sorted(tmp_path.iterdir()) == [tmp_path / name]


def test_what_is_handed_to_the_server_is_read_again_as_it_was(tmp_path: Path) -> None:
    settings = from_environment({}, data_dir=tmp_path / "50%20?", port=8600)
    assert from_environment(settings.as_environment()) == settings


def test_hosts_and_networks_the_link_watch_may_open(tmp_path: Path) -> None:
    given = " Intranet.example, 192.168.1.0/24,,10.1.2.3,fd00::/8 "
    settings = from_environment({"ITA_WATCH_ALLOW": given}, data_dir=tmp_path)
    allowed = ("intranet.example", "192.168.1.0/24", "10.1.2.3", "fd00::/8")
    assert settings.watch_allow == allowed
    assert from_environment(settings.as_environment()) == settings
    assert from_environment({}).watch_allow == ()


OIDC = {
    "ITA_OIDC_ISSUER": "https://login.example/realms/police",
    "ITA_OIDC_CLIENT": "ita",
    "ITA_OIDC_SECRET": "sixteen letters!",  # pragma: allowlist secret
}


def test_a_provider_is_described_in_one_place(tmp_path: Path) -> None:
    settings = from_environment(OIDC, data_dir=tmp_path)
    provider = settings.provider
    assert provider
    assert (provider.issuer, provider.client) == (OIDC["ITA_OIDC_ISSUER"], "ita")
    assert (provider.claim, provider.name) == ("preferred_username", "login.example")
    assert OIDC["ITA_OIDC_SECRET"] not in repr(settings)
    assert from_environment(settings.as_environment()) == settings
    named = {**OIDC, "ITA_OIDC_CLAIM": "email", "ITA_OIDC_NAME": "ตร. ทดสอบ"}
    settings = from_environment(named, data_dir=tmp_path)
    assert settings.provider
    assert (settings.provider.claim, settings.provider.name) == ("email", "ตร. ทดสอบ")
    assert from_environment(settings.as_environment()) == settings
    assert for_demonstration(settings).provider is None
    assert from_environment({name: "" for name in named}).provider is None


@pytest.mark.parametrize("issuer", ["http://127.0.0.1:9000", "http://[::1]:1/x", "https://a.b/c/"])
def test_addresses_of_providers(issuer: str) -> None:
    provider = from_environment({**OIDC, "ITA_OIDC_ISSUER": issuer}).provider
    assert provider
    assert provider.issuer == issuer


@pytest.mark.parametrize(
    ("name", "given", "shown"),
    [
        ("ITA_OIDC_ISSUER", "", ""),
        ("ITA_OIDC_ISSUER", "login.example", "login.example"),
        ("ITA_OIDC_ISSUER", "https://", "https://"),
        ("ITA_OIDC_ISSUER", "https://[x", "https://[x"),
        ("ITA_OIDC_ISSUER", "http://login.example", "http://login.example"),
        ("ITA_OIDC_ISSUER", "ftp://127.0.0.1", "ftp://127.0.0.1"),
        ("ITA_OIDC_ISSUER", "https://login.example/?a=b", "https://login.example/?a=b"),
        (
            "ITA_OIDC_ISSUER",
            "https://me:secret@a.example",  # pragma: allowlist secret
            "https://…@a.example",
        ),
        ("ITA_OIDC_CLIENT", "", ""),
        ("ITA_OIDC_SECRET", "", ""),
        ("ITA_OIDC_SECRET", "fifteen letters", "…"),  # pragma: allowlist secret
        ("ITA_OIDC_CLAIM", "user name", "user name"),
        ("ITA_OIDC_NAME", "x" * 61, "x" * 61),
    ],
)
def test_half_a_provider_is_none(name: str, given: str, shown: str) -> None:
    with pytest.raises(BadSetting) as refused:
        from_environment({**OIDC, name: given})
    assert (refused.value.name, refused.value.given) == (name, shown)
    assert name in EXPECTED


@pytest.mark.parametrize("alone", ["ITA_OIDC_CLAIM", "ITA_OIDC_NAME"])
def test_what_is_said_of_no_provider_is_refused(alone: str) -> None:
    with pytest.raises(BadSetting):
        from_environment({alone: "x"})


def test_seeds_are_the_stations_own(tmp_path: Path) -> None:
    assert from_environment({}, data_dir=tmp_path).seeds_dir == tmp_path / "seeds"
