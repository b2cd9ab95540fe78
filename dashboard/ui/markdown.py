"""Text of people in places that read Markdown."""

import re

_SPECIAL = re.compile(r"([\\`*_\[\]{}()#+\-.!|<>~$:&=])")

_ADDRESS = re.compile(r"https?(?=://)|www(?=\.)", re.IGNORECASE)
_WORD_JOINER = "\u2060"
"""Takes no room and breaks no line."""


def plain(text: str) -> str:
    """The text with every character that Markdown would act on made harmless.

    An address would become a link that leads away from the page, escaped or not: it is kept from
    looking like one.
    """
    return _SPECIAL.sub(r"\\\1", _ADDRESS.sub(rf"\g<0>{_WORD_JOINER}", text))
