"""A file that cannot be evidence."""

from __future__ import annotations

from dashboard.domain.bilingual import Bilingual


class UnfitFile(Exception):
    """The file is refused; ``why`` says what it is and what to do instead."""

    def __init__(self, why: Bilingual) -> None:
        super().__init__(why.en)
        self.why = why
