"""What cannot be read in one cell, as it is said to the person who wrote it."""

from __future__ import annotations

from dashboard.domain.bilingual import Bilingual


class Faulty(ValueError):
    """A value that is refused; ``message`` says what was read and what was expected."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message
