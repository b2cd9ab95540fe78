"""Settings: one frozen object, read from the environment and the command line."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from ipaddress import ip_address, ip_network
from pathlib import Path
from urllib.parse import urlsplit

import platformdirs

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
IS_CHECKOUT = (ROOT / "pyproject.toml").is_file() and (ROOT / "pages").is_dir()
FIRST_TODAY, LAST_TODAY = date(2000, 1, 1), date(2400, 12, 31)
"""The days a clock may be set to: a Buddhist year taken for a Christian one lies outside."""
DATABASE_ADDRESS = re.compile(
    r"sqlite(\+pysqlite)?:///(?!:memory:|file:)[^?].*|(postgres|postgresql|postgresql\+psycopg)://.+"
)
"""SQLite in a file, or PostgreSQL: what is only in memory would be lost."""
_S3_OPTION = r"(endpoint=https?://[\w.:\[\]-]+/?|region=[a-z0-9-]+)"
FILES_ADDRESS = re.compile(
    rf"s3://[a-z0-9][a-z0-9.-]{{1,61}}[a-z0-9](/[\w./-]*)?(\?{_S3_OPTION}(&{_S3_OPTION})*)?",
    re.ASCII,
)
"""A bucket, a folder in it, and where it is; never credentials, which AWS_… variables hold."""
HOST_NAME = re.compile(
    r"(?=.*[a-z])[a-z0-9]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9_-]*[a-z0-9])?)*"
)
"""A name, not a number: an address of digits alone is read as a network."""

CLOCK_TIME = re.compile(r"([01]?[0-9]|2[0-3]):[0-5][0-9]", re.ASCII)
MOST_WATCH_HOURS = 24 * 31
LOG_STYLES = ("json", "text")
PROVIDER = (
    *("ITA_OIDC_ISSUER", "ITA_OIDC_CLIENT", "ITA_OIDC_SECRET"),
    *("ITA_OIDC_CLAIM", "ITA_OIDC_NAME"),
)
METRICS_TOKEN = re.compile(r"[\w.~+/-]{16,}=*", re.ASCII)
"""What a header can carry, and long enough that nobody guesses it."""
SHORTEST_CLIENT_SECRET = 16
"""Letters; what is signed with it goes out to everybody, who may then try to guess it."""
LONGEST_PROVIDER_NAME = 60
"""What fits on a button."""


class BadSetting(ValueError):
    """A setting that cannot be used: its name and what was given."""

    def __init__(self, name: str, given: str) -> None:
        super().__init__(f"{name}={given!r} cannot be used")
        self.name = name
        self.given = given


def shipped(folder: str) -> Path:
    """A folder that travels with the product, in a checkout as in an installed wheel."""
    return ROOT / folder if IS_CHECKOUT else HERE / folder.lstrip(".")


@dataclass(frozen=True)
class Provider:
    """An OpenID provider whose word is taken on who signs in.

    ``client`` and ``secret`` are what it registered this product under, ``claim`` is where it puts
    the name of an account here, ``name`` is what people call it.
    """

    issuer: str
    client: str
    secret: str = field(repr=False)
    claim: str
    name: str


@dataclass(frozen=True)
class Settings:
    """How this installation runs.

    ``fixed_today`` is None but to demonstrate or test: the clock goes by the day in Thailand.
    ``local_role`` is the role of whoever sits at the machine, on screens and command line.
    ``hosts`` are names this server answers to besides its own, ``proxies`` addresses and networks
    whose word on who asks is taken, ``proxy_user`` the header in which they name who signed in.
    ``tls_certificate`` and ``tls_key`` are files, for a server that speaks HTTPS itself.
    ``files_url`` is empty where evidence is kept in ``files_dir``, else an ``s3://`` address.
    ``watch_allow`` names hosts and networks that the link watch may open though not public;
    ``watch_hours`` is how often it runs by itself, 0 for never. ``backup_nightly`` is a time in
    Thailand, None for no backups by itself; ``backup_dir`` None means in the data folder.
    ``log_style`` is json, text, or empty for text where a person watches; ``metrics_token`` opens
    the figures to other machines. ``provider`` is None where people sign in by password only.
    """

    data_dir: Path
    database_url: str
    host: str
    port: int
    fixed_today: date | None
    local_role: str
    watch_allow: tuple[str, ...] = ()
    watch_hours: int = 0
    files_url: str = ""
    hosts: tuple[str, ...] = ()
    proxies: tuple[str, ...] = ()
    proxy_user: str = ""
    tls_certificate: str = ""
    tls_key: str = ""
    log_style: str = ""
    metrics_token: str = field(default="", repr=False)
    backup_nightly: time | None = None
    backup_dir: Path | None = None
    backup_passphrase: str | None = field(default=None, repr=False)
    provider: Provider | None = None

    @property
    def seeds_dir(self) -> Path:
        """The station's own seeds; the first start puts a copy of the shipped ones there."""
        return self.data_dir / "seeds"

    @property
    def files_dir(self) -> Path:
        """Where evidence and its previews are kept."""
        return self.data_dir / "files"

    @property
    def backups(self) -> Path:
        """Where backups are kept that nobody named a file for."""
        return self.backup_dir or self.data_dir / "backups"

    def as_environment(self) -> dict[str, str]:
        """The environment from which ``from_environment`` reads these settings again."""
        return {
            "ITA_DATA_DIR": str(self.data_dir),
            "ITA_DATABASE_URL": self.database_url,
            "ITA_HOST": self.host,
            "ITA_PORT": str(self.port),
            "ITA_WATCH_ALLOW": ",".join(self.watch_allow),
            "ITA_WATCH_HOURS": str(self.watch_hours),
            "ITA_FILES_URL": self.files_url,
            "ITA_HOSTS": ",".join(self.hosts),
            "ITA_PROXIES": ",".join(self.proxies),
            "ITA_PROXY_USER": self.proxy_user,
            "ITA_TLS_CERTIFICATE": self.tls_certificate,
            "ITA_TLS_KEY": self.tls_key,
            "ITA_LOG": self.log_style,
            "ITA_METRICS_TOKEN": self.metrics_token,
            "ITA_BACKUP_NIGHTLY": f"{self.backup_nightly:%H:%M}" if self.backup_nightly else "",
            "ITA_BACKUP_DIR": str(self.backup_dir or ""),
            "ITA_BACKUP_PASSPHRASE": self.backup_passphrase or "",
            "ITA_OIDC_ISSUER": self.provider.issuer if self.provider else "",
            "ITA_OIDC_CLIENT": self.provider.client if self.provider else "",
            "ITA_OIDC_SECRET": self.provider.secret if self.provider else "",
            "ITA_OIDC_CLAIM": self.provider.claim if self.provider else "",
            "ITA_OIDC_NAME": self.provider.name if self.provider else "",
        }

    @property
    def expects_network(self) -> bool:
        """Do the settings speak of a proxy, a provider or another name? Then nobody is at home."""
        return bool(self.hosts or self.proxies or self.proxy_user or self.provider)

    @property
    def is_loopback(self) -> bool:
        return is_loopback(self.host)


def for_demonstration(settings: Settings) -> Settings:
    """The same installation with a folder and a database of its own, for invented data."""
    folder = settings.data_dir / "demo"
    return replace(
        settings,
        data_dir=folder,
        database_url=_database_in(folder),
        files_url="",
        backup_nightly=None,
        backup_dir=None,
        provider=None,
    )


def is_loopback(host: str) -> bool:
    """Does this address reach nobody but the machine itself?"""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def is_private_way(address: str) -> bool:
    """Is this an address that nobody can listen in on the way to: HTTPS, or this machine's own?"""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    return bool(host) and (
        parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))
    )


def is_unspecified(host: str) -> bool:
    """Does this stand for every address of the machine, which nobody can browse to?"""
    try:
        return ip_address(host).is_unspecified
    except ValueError:
        return False


def from_environment(
    environment: Mapping[str, str] = os.environ,
    *,
    data_dir: Path | None = None,
    host: str | None = None,
    port: int | None = None,
) -> Settings:
    """Read the settings; what the command line gave wins over the environment.

    Raises:
        BadSetting: a value that cannot be read, by its name.
    """
    folder = (data_dir or _folder(environment)).expanduser().resolve()
    return Settings(
        data_dir=folder,
        database_url=_database(environment.get("ITA_DATABASE_URL"), folder),
        host=host or environment.get("ITA_HOST") or "127.0.0.1",
        port=port or _port(environment.get("ITA_PORT")),
        fixed_today=_day(environment.get("ITA_TODAY")),
        local_role=_role(environment.get("ITA_ROLE")),
        watch_hours=_hours(environment.get("ITA_WATCH_HOURS")),
        watch_allow=_hosts_and_networks(environment.get("ITA_WATCH_ALLOW")),
        files_url=_files(environment.get("ITA_FILES_URL")),
        hosts=_hosts(environment.get("ITA_HOSTS")),
        proxies=_proxies(environment.get("ITA_PROXIES")),
        proxy_user=_header(environment.get("ITA_PROXY_USER")),
        tls_certificate=_file("ITA_TLS_CERTIFICATE", environment.get("ITA_TLS_CERTIFICATE")),
        tls_key=_file("ITA_TLS_KEY", environment.get("ITA_TLS_KEY")),
        log_style=_log_style(environment.get("ITA_LOG")),
        metrics_token=_token(environment.get("ITA_METRICS_TOKEN")),
        backup_nightly=_time(environment.get("ITA_BACKUP_NIGHTLY")),
        backup_dir=_backups(environment.get("ITA_BACKUP_DIR")),
        backup_passphrase=environment.get("ITA_BACKUP_PASSPHRASE") or None,
        provider=_provider(environment),
    )


def _provider(environment: Mapping[str, str]) -> Provider | None:
    given = {name: environment.get(name, "").strip() for name in PROVIDER}
    if not any(given.values()):
        return None
    issuer, client, secret, claim, name = given.values()
    if not _is_issuer(issuer):
        raise BadSetting("ITA_OIDC_ISSUER", re.sub("://[^/]*@", "://…@", issuer))
    if not client:
        raise BadSetting("ITA_OIDC_CLIENT", client)
    if len(secret) < SHORTEST_CLIENT_SECRET:
        raise BadSetting("ITA_OIDC_SECRET", "…" if secret else "")
    if not re.fullmatch(r"\S{0,200}", claim):
        raise BadSetting("ITA_OIDC_CLAIM", claim)
    if len(name) > LONGEST_PROVIDER_NAME or not name.isprintable():
        raise BadSetting("ITA_OIDC_NAME", name)
    host = urlsplit(issuer).hostname or ""
    return Provider(issuer, client, secret, claim or "preferred_username", name or host)


def _is_issuer(given: str) -> bool:
    """An address that a document's address can be appended to, without anything secret in it."""
    return is_private_way(given) and not re.search(r"[@?#\s]", given)


def _database(given: str | None, folder: Path) -> str:
    if not given:
        return _database_in(folder)
    if not DATABASE_ADDRESS.fullmatch(given):
        raise BadSetting("ITA_DATABASE_URL", re.sub("://.*@", "://…@", given))
    return given


def _files(given: str | None) -> str:
    if given and not FILES_ADDRESS.fullmatch(given):
        raise BadSetting("ITA_FILES_URL", re.sub("://[^/]*@", "://…@", given))
    return given or ""


def _log_style(given: str | None) -> str:
    if given and given not in LOG_STYLES:
        raise BadSetting("ITA_LOG", given)
    return given or ""


def _token(given: str | None) -> str:
    if given and not METRICS_TOKEN.fullmatch(given):
        raise BadSetting("ITA_METRICS_TOKEN", "…")
    return given or ""


def _database_in(folder: Path) -> str:
    """The address of a file; in an address % escapes and ? ends the path."""
    path = (folder / "ita.db").as_posix()
    return f"sqlite:///{path.replace('%', '%25').replace('?', '%3F')}"


def _folder(environment: Mapping[str, str]) -> Path:
    if chosen := environment.get("ITA_DATA_DIR"):
        return Path(chosen)
    if IS_CHECKOUT:
        return ROOT / "data" / "local"
    return Path(platformdirs.user_data_dir("ita-dashboard", appauthor=False))


def _port(given: str | None) -> int:
    if not given:
        return 8501
    if not given.isascii() or not given.isdigit() or not 1 <= int(given) <= 65535:
        raise BadSetting("ITA_PORT", given)
    return int(given)


def _hours(given: str | None) -> int:
    if not given:
        return 0
    if not given.isascii() or not given.isdigit() or int(given) > MOST_WATCH_HOURS:
        raise BadSetting("ITA_WATCH_HOURS", given)
    return int(given)


def _time(given: str | None) -> time | None:
    """A time of day; 24 hours, with a colon."""
    if not given:
        return None
    if not CLOCK_TIME.fullmatch(given):
        raise BadSetting("ITA_BACKUP_NIGHTLY", given)
    hour, minute = given.split(":")
    return time(int(hour), int(minute))


def _backups(given: str | None) -> Path | None:
    if not given:
        return None
    folder = Path(given).expanduser()
    if not folder.is_absolute():
        raise BadSetting("ITA_BACKUP_DIR", given)
    return folder


def _day(given: str | None) -> date | None:
    if not given:
        return None
    try:
        day = date.fromisoformat(given)
    except ValueError:
        raise BadSetting("ITA_TODAY", given) from None
    if not FIRST_TODAY <= day <= LAST_TODAY:
        raise BadSetting("ITA_TODAY", given)
    return day


def _role(given: str | None) -> str:
    roles = ("coordinator", "commander", "officer", "viewer")
    if not given:
        return roles[0]
    if given not in roles:
        raise BadSetting("ITA_ROLE", given)
    return given


def _hosts(given: str | None) -> tuple[str, ...]:
    entries = _entries(given)
    for entry in entries:
        if not HOST_NAME.fullmatch(entry):
            raise BadSetting("ITA_HOSTS", entry)
    return entries


def _proxies(given: str | None) -> tuple[str, ...]:
    entries = _entries(given)
    for entry in entries:
        if not _is_network(entry):
            raise BadSetting("ITA_PROXIES", entry)
    return entries


def _header(given: str | None) -> str:
    if given and not re.fullmatch(r"[A-Za-z][A-Za-z0-9-]{0,63}", given):
        raise BadSetting("ITA_PROXY_USER", given)
    return (given or "").lower()


def _file(name: str, given: str | None) -> str:
    if given and not Path(given).is_file():
        raise BadSetting(name, given)
    return given or ""


def _entries(given: str | None) -> tuple[str, ...]:
    return tuple(entry.strip().lower() for entry in (given or "").split(",") if entry.strip())


def _hosts_and_networks(given: str | None) -> tuple[str, ...]:
    entries = _entries(given)
    for entry in entries:
        if not HOST_NAME.fullmatch(entry) and not _is_network(entry):
            raise BadSetting("ITA_WATCH_ALLOW", entry)
    return entries


def _is_network(entry: str) -> bool:
    try:
        return ip_network(entry).prefixlen > 0
    except ValueError:
        return False
