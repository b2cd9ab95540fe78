"""Print the first command block under a heading of README.md, so that README stays true."""

from __future__ import annotations

import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"


def command_under(heading: str, text: str) -> str:
    """The body of the first fenced block below ``## heading``.

    Raises:
        LookupError: there is no such heading, or no block below it.
    """
    section = re.search(rf"^## {re.escape(heading)}$(.*?)(?=^## |\Z)", text, re.M | re.S)
    block = section and re.search(r"^```sh\n(.*?)^```$", section[1], re.M | re.S)
    if not block:
        raise LookupError(f"README.md has no command under {heading!r}")
    return block[1].strip()


if __name__ == "__main__":
    print(command_under(sys.argv[1], README.read_text(encoding="utf-8")))
