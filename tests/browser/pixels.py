"""What a page looks like, measured inside it: texts with their size and colours, and edges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from playwright.sync_api import Page

TEXTS = """() => {
  const found = [];
  const shown = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) return null;
    for (let up = node.parentElement; up; up = up.parentElement || up.getRootNode().host) {
      const style = getComputedStyle(up);
      const edge = up.getBoundingClientRect();
      if (style.visibility === "hidden" || style.opacity === "0") return null;
      if (style.display === "contents") continue;
      if (style.clipPath === "inset(50%)" || (edge.width <= 1 && edge.height <= 1)) return null;
    }
    return box;
  };
  const grounds = (element) => {
    const behind = [];
    for (let up = element; up; up = up.parentElement || up.getRootNode().host)
      behind.push(getComputedStyle(up).backgroundColor);
    return behind;
  };
  const walk = (root) => {
    for (const node of root.childNodes) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (["STYLE", "SCRIPT", "NOSCRIPT", "TITLE"].includes(node.tagName)) continue;
        if (node.shadowRoot) walk(node.shadowRoot);
        walk(node);
      } else if (node.nodeType === Node.TEXT_NODE && node.textContent.trim()) {
        const box = shown(node);
        if (!box) continue;
        const parent = node.parentElement;
        const style = getComputedStyle(parent);
        const drawing = parent.closest("svg") ? parent.getScreenCTM() : null;
        found.push({
          text: node.textContent.trim().slice(0, 60),
          size: parseFloat(style.fontSize) * (drawing ? Math.hypot(drawing.a, drawing.b) : 1),
          colour: drawing ? style.fill : style.color,
          grounds: grounds(parent),
          is_icon: style.fontFamily.includes("Material Symbols"),
          disabled: Boolean(parent.closest(":disabled, [data-disabled], [aria-disabled=true]")),
          left: box.left, right: box.right, top: box.top, bottom: box.bottom,
        });
      }
    }
  };
  walk(document.body);
  return found;
}"""

EDGES = """() => {
  const main = document.querySelector("[data-testid='stMain']");
  const document_ = document.scrollingElement;
  return {
    width: Math.max(document_.scrollWidth, main.scrollWidth),
    height: Math.max(document_.scrollHeight, main.scrollHeight),
  };
}"""

CUT_OFF = """(tiles) => tiles.flatMap((tile) => [tile, ...tile.querySelectorAll("*")])
  .filter((part) => getComputedStyle(part).overflow !== "visible" && !part.matches(".icon"))
  .filter((part) => part.scrollHeight > part.clientHeight + 1
    || part.scrollWidth > part.clientWidth + 1)
  .map((part) => part.textContent.trim())"""


@dataclass(frozen=True)
class Text:
    """A piece of visible text: CSS pixels on the screen, colours as the browser computed them.

    ``grounds`` are the backgrounds behind it, from its own element outwards.
    """

    text: str
    size: float
    colour: str
    grounds: list[str]
    is_icon: bool
    disabled: bool
    left: float
    right: float
    top: float
    bottom: float

    @property
    def contrast(self) -> float:
        """Contrast ratio of the text against what lies behind it, 1 to 21 (WCAG 2.2, 1.4.3)."""
        ground = (255.0, 255.0, 255.0)
        for colour in reversed(self.grounds):
            ground = _over(colour, ground)
        light, dark = sorted((_luminance(_over(self.colour, ground)), _luminance(ground)))[::-1]
        return (light + 0.05) / (dark + 0.05)


@dataclass(frozen=True)
class Edges:
    """How far the page can be scrolled, in CSS pixels."""

    width: int
    height: int


def texts(page: Page) -> list[Text]:
    """Every visible text of the page, charts and shadow roots included."""
    return [Text(**found) for found in page.evaluate(TEXTS)]


def edges(page: Page) -> Edges:
    """The larger of the document's and the main part's extent."""
    found: dict[str, Any] = page.evaluate(EDGES)
    return Edges(**found)


def cut_off(page: Page) -> list[str]:
    """Texts of tiles that do not fit into the place they have."""
    found: list[str] = page.locator(".tile").evaluate_all(CUT_OFF)
    return found


Colour = tuple[float, float, float]


def _over(colour: str, ground: Colour) -> Colour:
    """A colour as CSS computed it (``rgb(…)`` or ``rgba(…)``), laid over another."""
    numbers = re.fullmatch(r"rgba?\(([\d., ]+)\)", colour)
    assert numbers, f"cannot read the colour {colour}"
    red, green, blue, *rest = (float(number) for number in numbers[1].split(","))
    alpha = rest[0] if rest else 1.0
    mixed = [
        alpha * above + (1 - alpha) * below
        for above, below in zip((red, green, blue), ground, strict=True)
    ]
    return mixed[0], mixed[1], mixed[2]


def _luminance(colour: Colour) -> float:
    """Relative luminance (WCAG 2.2)."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def overlaps(of: list[Text]) -> list[tuple[str, str]]:
    """Neighbouring texts of one line that lie on one another."""
    lined = sorted(of, key=lambda text: (round(text.top), text.left))
    return [
        (one.text, other.text)
        for one, other in pairwise(lined)
        if round(one.top) == round(other.top) and one.right > other.left + 2
    ]
