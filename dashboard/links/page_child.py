"""Runs in a process of its own: a page's HTML on stdin becomes a `Page` as JSON on stdout.

Started by `pages` as ``python -m dashboard.links.page_child``. HTML that takes a parser hours or
gigabytes, which any parser true to the standard can be made to take, ends this process only.
"""

from __future__ import annotations

import json
import re
import sys
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dashboard.gate.confined import confine

_SOURCES = (
    ("a[href]", "href"),
    ("area[href]", "href"),
    ("iframe[src]", "src"),
    ("frame[src]", "src"),
    ("embed[src]", "src"),
    ("object[data]", "data"),
    ("img[src]", "src"),
)
_NOT_SHOWN = (
    "title,script,style,template,noscript,[hidden],dialog:not([open]),"
    "[style*='display:none' i],[style*='display: none' i]"
)
_IN_SCRIPTS = re.compile(r"https?:\\?/\\?/[^\s\"'<>`]{3,2000}")
_ON_CLICK = re.compile(r"""(?:location(?:\.href)?\s*=|open\()\s*["']([^"']{1,2000})["']""")
_REFRESH = re.compile(r"""^\s*(\d+)[\d.]*\s*[;,]\s*(?:url\s*=)?\s*["']?([^"'\s]+)""", re.I)
_SOON = 10
"""Seconds: a page that moves on later is meant to be read."""
_ENTER = re.compile(r"เข้าสู่เว็บ|เข้าเว็บ|เข้าสู่หน้า(?:หลัก|แรก)|enter (?:web)?site|skip intro", re.I)
_MOST = 5_000
"""Links of each kind."""


def main() -> None:
    confine(int(sys.argv[1]))
    html = sys.stdin.buffer.read().decode("utf-8", "replace")
    sys.stdout.buffer.write(json.dumps(_read(html)).encode("utf-8"))


def _read(html: str) -> dict[str, Any]:
    page = LexborHTMLParser(html)
    title = page.css_first("title")
    answer: dict[str, Any] = {
        "title": title.text() if title else "",
        "base": _first(page, "base[href]", "href"),
        "refresh": _refresh(page),
        "references": _references(page),
        "frames": _all(page, "iframe[src],frame[src]", "src"),
        "entrances": _entrances(page),
    }
    for node in page.css(_NOT_SHOWN):
        node.decompose()
    body = page.body
    answer["password"] = page.css_first("input[type='password' i]") is not None
    answer["text"] = body.text(separator="\n", strip=True) if body else ""
    return answer


def _references(page: LexborHTMLParser) -> list[str]:
    found = [value for selector, name in _SOURCES for value in _all(page, selector, name)]
    for value in _all(page, "[onclick]", "onclick"):
        found += _ON_CLICK.findall(value)
    for script in page.css("script"):
        text = script.text() or ""
        found += [url.replace("\\/", "/") for url in _IN_SCRIPTS.findall(text)[:_MOST]]
    return list(dict.fromkeys(found))


def _entrances(page: LexborHTMLParser) -> list[str]:
    """Links past a page of welcome, which many public offices put before their home page."""
    links = [node for node in page.css("a[href]")[:_MOST] if _ENTER.search(_words(node))]
    return [href for node in links if (href := node.attributes.get("href"))]


def _words(link: LexborNode) -> str:
    pictures = [image.attributes.get("alt") or "" for image in link.css("img[alt]")]
    return " ".join([link.text(), *pictures])


def _refresh(page: LexborHTMLParser) -> str:
    content = _first(page, "meta[http-equiv='refresh' i]", "content")
    found = _REFRESH.match(content)
    return found[2] if found and int(found[1][:6]) <= _SOON else ""


def _first(page: LexborHTMLParser, selector: str, name: str) -> str:
    return next(iter(_all(page, selector, name)), "")


def _all(page: LexborHTMLParser, selector: str, name: str) -> list[str]:
    values = [node.attributes.get(name) for node in page.css(selector)[:_MOST]]
    return [value for value in values if value]


if __name__ == "__main__":
    main()
