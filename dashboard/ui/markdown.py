"""Text of people in places that read Markdown."""

import re

_SPECIAL = re.compile(r"([\\`*_\[\]{}()#+\-.!|<>~$:&=])")


def plain(text: str) -> str:
    """The text with every character that Markdown would act on made harmless."""
    return _SPECIAL.sub(r"\\\1", text)
