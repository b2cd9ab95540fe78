"""Evidence: a file or a public address, with the period it proves (หลักฐาน)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from dashboard.domain.documents import DocumentFacts, Format
from dashboard.domain.refusals import Reason, Refused


class Language(StrEnum):
    """The language of a piece of evidence, where an item demands more than one."""

    THAI = "th"
    ENGLISH = "en"


@dataclass(frozen=True)
class StoredFile:
    """A file as it was kept: its content's SHA-256, its size in bytes, what was read in it."""

    sha256: str
    size: int
    facts: DocumentFacts

    @property
    def format(self) -> Format:
        return self.facts.format


@dataclass(frozen=True)
class Evidence:
    """One piece of evidence of an item.

    ``requirement`` is None where it proves the whole item. ``period`` is the code of the period
    it proves, whenever it was added. Exactly one of ``file`` and ``url`` is set; ``name`` is the
    file's own name, or the title given to an address. ``replaces`` names the evidence it is a
    new version of. ``version`` is the id of the audit entry that last wrote it.
    """

    id: int
    item: str
    requirement: str | None
    period: str
    name: str
    file: StoredFile | None
    url: str | None
    language: Language | None
    on_home_page: bool
    by: str
    at: datetime
    replaces: int | None
    version: int

    @property
    def format(self) -> Format | None:
        """Of a file by its bytes, of an address by how it ends."""
        if self.file is not None:
            return self.file.format
        return format_of_address(self.url or "")


LONGEST_NAME = 150
"""Characters of a file's name that are kept, beside its ending."""

LONGEST_ADDRESS = 2000


def file_name(given: str, format_: Format) -> str:
    """A name fit to be shown and to be given back with a download.

    Folders, control characters and those that turn the direction of writing are left out; the
    ending tells what the file is, whatever it was called.
    """
    last = unicodedata.normalize("NFC", given.replace("\\", "/").rpartition("/")[2])
    clean = "".join(letter for letter in last if unicodedata.category(letter) not in _UNSEEN)
    stem, dot, ending = clean.rstrip(" .").rpartition(".")
    if not dot or format_of_address(f"x.{ending}") is not format_:
        stem, ending = clean.strip(" ."), format_.value
    return f"{stem.strip(' .')[:LONGEST_NAME] or NAMELESS}.{ending.lower()}"


def public_address(given: str) -> str:
    """An address as it is kept: trimmed, http or https, with a host.

    Raises:
        Refused: BAD_ADDRESS, with the ``url``.
    """
    url = given.strip()
    try:
        parts = urlsplit(url)
        host, has_login = parts.hostname, parts.username is not None or parts.password is not None
        _ = parts.port
    except ValueError:
        host, has_login = None, False
    if (
        not host
        or has_login
        or parts.scheme.lower() not in ("http", "https")
        or len(url) > LONGEST_ADDRESS
        or any(letter.isspace() or not letter.isprintable() for letter in url)
    ):
        raise Refused(Reason.BAD_ADDRESS, url=url[:80])
    return url


NAMELESS = "ไฟล์"
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
_BY_ENDING = {format_.value: format_ for format_ in Format}


def format_of_address(url: str) -> Format | None:
    """The format an address ends with, such as ``….pdf``; None for a page."""
    try:
        ending = PurePosixPath(urlsplit(url).path).suffix.lower().removeprefix(".")
    except ValueError:
        return None
    return _BY_ENDING.get("jpg" if ending == "jpeg" else ending)


def formats_missing(
    demanded: tuple[tuple[str, ...], ...], evidence: Iterable[Evidence]
) -> tuple[tuple[str, ...], ...]:
    """Of the demanded formats, one of each inner tuple, those that no evidence has."""
    present = {piece.format for piece in evidence}
    return tuple(choice for choice in demanded if present.isdisjoint(choice))
