"""What the product's page may load and run: its own files, and the scripts that stand in it.

As tight as Streamlit's browser part allows. It needs two things that a stricter policy would
forbid: styles written by scripts (``style-src 'unsafe-inline'``; no attacker's script can come
in by it), and the scripts of components, which it hands to the browser as ``blob:`` addresses that
only a script of the page itself can make. No script of a string (``unsafe-eval``) and no script
in markup (``unsafe-inline``) runs: those in the page are named by their hash.
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256

_INLINE = re.compile(rb"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)


@lru_cache(maxsize=4)
def content_policy(page: bytes) -> str:
    """The policy for this page."""
    hashes = " ".join(f"'sha256-{_hash(script)}'" for script in _INLINE.findall(page))
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' blob: {hashes}".rstrip(),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "media-src 'self' blob:",
            "worker-src 'self' blob:",
            "connect-src 'self'",
            "object-src 'none'",
            "frame-src 'self' blob:",
            "frame-ancestors 'self'",
            "form-action 'self'",
            "base-uri 'self'",
        )
    )


def _hash(script: bytes) -> str:
    return b64encode(sha256(script).digest()).decode()
