"""Runs in a process of its own: a question as JSON on stdin, the answer as JSON on stdout.

Started by `process` as ``python -m dashboard.documents.child``. What goes wrong here, a hostile
file included, ends this process and nothing else.
"""

from __future__ import annotations

import json
import sys
import warnings
from typing import Any

from dashboard.documents.asking import Question, Task, question_from
from dashboard.documents.unfit import UnfitFile
from dashboard.domain.documents import DocumentFacts, Format, facts_as_plain
from dashboard.gate.confined import confine

# Optional parts of the readers that cost more to import than reading a file takes.
_HEAVY = ("numpy", "pandas", "lxml")


def main() -> None:
    question = question_from(json.load(sys.stdin.buffer))
    confine(question.limits.memory_megabytes, without=_HEAVY)
    warnings.simplefilter("ignore")
    try:
        answer: dict[str, Any] = {"answer": _answer(question)}
    except UnfitFile as unfit:
        answer = {"unfit": [unfit.why.th, unfit.why.en]}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))


def _answer(question: Question) -> Any:
    if question.task is Task.FACTS:
        return facts_as_plain(_facts(question))
    if question.task is Task.ROWS:
        from dashboard.documents.xlsx import first_rows  # noqa: PLC0415 - each task its reader

        return first_rows(question.path, question.limits)
    if question.task is Task.PAGE:
        from dashboard.documents.pdf import draw_page  # noqa: PLC0415 - likewise

        return draw_page(question)
    from dashboard.documents.pictures import draw_smaller  # noqa: PLC0415 - likewise

    return draw_smaller(question)


def _facts(question: Question) -> DocumentFacts:
    path, names, limits = question.path, question.names, question.limits
    if question.format is Format.PDF:
        from dashboard.documents.pdf import read_pdf  # noqa: PLC0415 - likewise

        return read_pdf(path, names, limits)
    if question.format is Format.DOCX:
        from dashboard.documents.docx import read_docx  # noqa: PLC0415 - likewise

        return read_docx(path, names, limits)
    if question.format is Format.XLSX:
        from dashboard.documents.xlsx import read_xlsx  # noqa: PLC0415 - likewise

        return read_xlsx(path, names, limits)
    from dashboard.documents.pictures import read_picture  # noqa: PLC0415 - likewise

    return read_picture(path, question.format)


if __name__ == "__main__":
    main()
