"""What a machine can read in a file that may become evidence."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from dashboard.documents.asking import Question, Task
from dashboard.documents.kinds import format_of
from dashboard.documents.limits import LIMITS, Limits
from dashboard.documents.process import ask
from dashboard.documents.unfit import UnfitFile
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.documents import PICTURES, DocumentFacts, Format, facts_from_plain
from dashboard.gate.process import ChildDied, ChildTooSlow
from dashboard.text import evidence_files as wording


def read_document(
    path: Path, names: Collection[str] = (), limits: Limits = LIMITS
) -> DocumentFacts:
    """Tell what a file is and read it, in a process of its own.

    ``names`` are of people; the facts say which of them the text holds. Of a very long file
    only a part is read, and ``read_whole`` is False.

    Raises:
        UnfitFile: not to be taken: see `format_of`; or locked, broken, endless.
        OSError: the file cannot be opened.
    """
    format_ = format_of(path, limits)
    question = Question(Task.FACTS, str(path.resolve()), format_, limits, tuple(names))
    try:
        return facts_from_plain(ask(question))
    except ChildTooSlow as slow:
        raise UnfitFile(wording.TOO_SLOW) from slow
    except ChildDied as died:
        raise UnfitFile(broken(format_)) from died


def broken(format_: Format) -> Bilingual:
    """What is said of a file of a format that begins well and cannot be read."""
    if format_ is Format.PDF:
        return wording.BROKEN_PDF
    return wording.BROKEN_PICTURE if format_ in PICTURES else wording.BROKEN_OFFICE
