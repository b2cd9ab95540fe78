"""Questions to the reading process."""

from __future__ import annotations

import json
from threading import BoundedSemaphore
from typing import Any

from dashboard.documents import child
from dashboard.documents.asking import Question
from dashboard.documents.unfit import UnfitFile
from dashboard.domain.bilingual import Bilingual
from dashboard.gate import process
from dashboard.gate.process import ChildDied

_AT_ONCE = BoundedSemaphore(2)


def ask(question: Question) -> Any:
    """What a process of its own answers; at most two run at a time, others wait their turn.

    Raises:
        UnfitFile: the process could tell what is wrong with the file.
        ChildDied, ChildTooSlow: it could not.
    """
    given = json.dumps(question.as_json()).encode()
    answered = process.ask(child, given, question.limits.seconds, turn=_AT_ONCE)
    try:
        told = json.loads(answered)
    except ValueError as broken:
        raise ChildDied from broken
    if "unfit" in told:
        raise UnfitFile(Bilingual(*told["unfit"]))
    return told["answer"]
