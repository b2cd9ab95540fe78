"""Words people read, in the two languages of the product."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["th", "en"]


@dataclass(frozen=True)
class Bilingual:
    """One wording: Thai is what counts, English helps those who build and audit the tool."""

    th: str
    en: str

    def into(self, language: Language) -> str:
        return self.th if language == "th" else self.en

    def filled(self, **values: object) -> "Bilingual":
        """The wording with its ``{placeholders}`` replaced; values may be Bilingual themselves."""
        return Bilingual(
            self.th.format(**{name: _spoken(value, "th") for name, value in values.items()}),
            self.en.format(**{name: _spoken(value, "en") for name, value in values.items()}),
        )


def _spoken(value: object, language: Language) -> object:
    return value.into(language) if isinstance(value, Bilingual) else value
