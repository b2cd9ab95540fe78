"""A list of backups in words, for a screen as for a terminal."""

from collections.abc import Iterable

from dashboard.domain.backups import BackupFile
from dashboard.domain.bilingual import Bilingual
from dashboard.text import backups as words
from dashboard.text.dates import moment
from dashboard.text.evidence import file_size


def rows_of(files: Iterable[BackupFile]) -> list[tuple[Bilingual, ...]]:
    """When, why, size, encrypted or not, and name of each."""
    return [
        (
            moment(each.at),
            words.OCCASION[each.occasion],
            file_size(each.size),
            secrecy(each.is_encrypted),
            Bilingual(each.name, each.name),
        )
        for each in files
    ]


def secrecy(is_encrypted: bool) -> Bilingual:
    return words.ENCRYPTED if is_encrypted else words.NOT_ENCRYPTED
