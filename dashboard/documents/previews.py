"""Pictures of files for the screen, each made once and kept by what the file is."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from dashboard.documents.asking import Question, Task
from dashboard.documents.limits import LIMITS, Limits
from dashboard.documents.process import ask
from dashboard.documents.unfit import UnfitFile
from dashboard.domain.documents import Format
from dashboard.domain.evidence import StoredFile
from dashboard.gate.process import ChildDied, ChildTooSlow

Opener = Callable[[], BinaryIO]
"""Opens the stored file; called only where a preview has yet to be made."""
THUMBNAIL, VIEW, PAGE = 480, 1600, 1000
"""Pixels: the longer side of a picture, the width of a page."""


class NoPreview(Exception):
    """There is none, and there will be none however often it is asked for."""


@dataclass(frozen=True)
class Previews:
    """The previews in a folder, ``ab/abcd….view.webp`` beside others of the same file.

    Where a preview could not be made an empty file remembers that, so that a hostile file costs
    its time once.
    """

    folder: Path
    limits: Limits = LIMITS

    def thumbnail(self, file: StoredFile, opener: Opener) -> Path:
        """A WebP of a picture, at most 480 pixels a side. Raises NoPreview."""
        return self._made(file, opener, "small.webp", Task.SMALLER, THUMBNAIL)

    def view(self, file: StoredFile, opener: Opener) -> Path:
        """A WebP of a picture, at most 1,600 pixels a side. Raises NoPreview."""
        return self._made(file, opener, "view.webp", Task.SMALLER, VIEW)

    def page(self, file: StoredFile, opener: Opener, number: int = 1) -> Path:
        """A WebP of a page of a PDF, from 1, 1,000 pixels wide. Raises NoPreview."""
        if not 1 <= number <= (file.facts.pages or 0):
            raise NoPreview
        return self._made(file, opener, f"{number}.webp", Task.PAGE, PAGE, number)

    def rows(self, file: StoredFile, opener: Opener) -> tuple[tuple[str, ...], ...]:
        """The first 20 rows and 10 columns of a workbook as text. Raises NoPreview."""
        found = self._made(file, opener, "rows.json", Task.ROWS, 0)
        return tuple(tuple(row) for row in json.loads(found.read_text(encoding="utf-8")))

    def forget(self, sha256: str) -> None:
        """Remove every preview of a file that is gone."""
        for made in self._beside(sha256).glob(f"{sha256}.*"):
            made.unlink(missing_ok=True)

    def made_before(self, moment: datetime) -> frozenset[str]:
        """The files that have a preview from before a moment."""
        return frozenset(
            path.name.partition(".")[0] for path in self._older(moment) if path.is_file()
        )

    def drop_unfinished(self, before: datetime) -> None:
        """Remove what was begun before a moment and never finished: it holds a whole file."""
        for left in self._older(before):
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)

    def _older(self, moment: datetime) -> Iterator[Path]:
        for path in self.folder.glob("[0-9a-f][0-9a-f]/*"):
            with suppress(FileNotFoundError):  # another server removed it meanwhile
                if path.stat().st_mtime < moment.timestamp():
                    yield path

    def _beside(self, sha256: str) -> Path:
        return self.folder / sha256[:2]

    def _made(
        self, file: StoredFile, opener: Opener, ending: str, task: Task, size: int, page: int = 1
    ) -> Path:
        kept = self._beside(file.sha256) / f"{file.sha256}.{ending}"
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            self._make(file.format, opener, kept, (task, size, page))
        if not kept.stat().st_size:
            raise NoPreview
        return kept

    def _make(
        self, format_: Format, opener: Opener, kept: Path, what: tuple[Task, int, int]
    ) -> None:
        task, size, page = what
        with tempfile.TemporaryDirectory(dir=kept.parent) as folder:
            source, target = Path(folder, "source"), Path(folder, "target")
            with opener() as opened, source.open("wb") as copy:
                shutil.copyfileobj(opened, copy)
            target.touch()
            question = Question(
                task, str(source), format_, self.limits, page=page, size=size, target=str(target)
            )
            self._draw(question, target)
            os.replace(target, kept)

    def _draw(self, question: Question, target: Path) -> None:
        try:
            answer = ask(question)
        except (UnfitFile, ChildDied, ChildTooSlow):
            target.write_bytes(b"")  # half a picture is none
            return
        if question.task is Task.ROWS:
            target.write_text(json.dumps(answer), encoding="utf-8")
