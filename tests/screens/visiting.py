"""Visiting the product without a browser: opening pages, reading them, pressing what is there.

Streamlit's own test runner knows neither who visits nor our component; both are added here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import Any
from urllib.parse import parse_qsl

from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import (
    Block,
    Button,
    ButtonGroup,
    Node,
    UnknownElement,
    Widget,
)

from dashboard.settings import HERE
from dashboard.ui.pages import PAGES
from dashboard.ui.visit import SIGN_IN

ADDRESSES = [page.address for page in PAGES]
SECONDS = 60
"""A run takes milliseconds; a busy machine may take what it needs."""


def open_page(address: str = ADDRESSES[0], **query: str) -> AppTest:
    """A new visit that opens a page by its address, e.g. ``open_page("item", code="O12")``.

    The test runner spells the options of widgets outside the visit, where it is always Thai:
    a page opened in English can be read but not used.
    """
    visit = AppTest.from_file(str(HERE / "app.py"), default_timeout=SECONDS)
    visit._bidi_component_manager = _component_manager()
    if address != ADDRESSES[0]:
        run(visit)
        return go(visit, address, **query)
    visit.query_params.update(query)
    return run(visit)


def open_as(sign_in: str | None, address: str = ADDRESSES[0], **query: str) -> AppTest:
    """A new visit of whoever is behind a sign-in; None is somebody the guard let in without."""
    visit = AppTest.from_file(str(HERE / "app.py"), default_timeout=SECONDS)
    visit._bidi_component_manager = _component_manager()
    visit.user = {SIGN_IN: sign_in}
    if address != ADDRESSES[0]:
        run(visit)
        return go(visit, address, **query)
    visit.query_params.update(query)
    return run(visit)


def go(visit: AppTest, address: str, **query: str) -> AppTest:
    """Open another page in the same visit, as its link does."""
    visit.switch_page(f"../pages/{address}.py")
    visit.query_params = dict(query)
    return run(visit)


def run(what: AppTest | Widget) -> AppTest:
    """Run the page, after a widget of it was used or by itself; it must not fail."""
    visit: AppTest = what.run()
    assert not visit.exception, [(each.message, each.stack_trace) for each in visit.exception]
    return visit


def links(html: str) -> list[tuple[str, dict[str, str]]]:
    """Where the links of our markup lead: page and parameters, in order."""
    found = (unescape(href).partition("?") for href in re.findall(r'href="([^"]*)"', html))
    return [(page, dict(parse_qsl(query))) for page, _, query in found]


def press(visit: AppTest, key: str, **events: str) -> AppTest:
    """Use a button (``act=``) inside our component, as its script does."""
    states = visit._tree.get_widget_states()
    pressed = states.widgets.add()
    pressed.id = _make_trigger_id(_component(visit, key).proto.id, "events")
    pressed.json_trigger_value = json.dumps(
        [{"event": name, "value": value} for name, value in events.items()]
    )
    visit._run(states)
    assert not visit.exception, [(each.message, each.stack_trace) for each in visit.exception]
    return visit


def submit(visit: AppTest, opener: str, label: str) -> AppTest:
    """Send the form of an open dialog.

    A browser reruns the dialog alone; the test runner reruns the page, where the dialog opens
    again only if its button is pressed along.
    """
    visit.button(key=opener).click()
    next(button for button in visit.form_submit_button if button.label == label).click()
    return run(visit)


def markup(visit: AppTest, key: str) -> str:
    """The HTML our component was given."""
    html: str = json.loads(_component(visit, key).proto.json)["html"]
    return html


def all_markup(visit: AppTest) -> str:
    """The HTML of everything of ours on the page."""
    return "\n".join(json.loads(each.proto.json)["html"] for each in _components(visit))


def choice(visit: AppTest, key: str) -> ButtonGroup[Any]:
    """A row of pills, or a segmented control."""
    found = (each for each in visit.get("button_group") if each.key == key)
    (group,) = (each for each in found if isinstance(each, ButtonGroup))
    return group


def has(visit: AppTest, key: str) -> bool:
    """Is there an element or a container with this key?"""
    return any(getattr(node, "key", None) == key for node in _nodes(visit))


def words(visit: AppTest) -> str:
    """Everything the page says: markup without its tags, text, alerts, labels."""
    return "\n".join(part for node in _nodes(visit) for part in _said(node) if part)


def alerts(visit: AppTest) -> list[str]:
    """Titles and bodies of everything that warns, informs or confirms, in order."""
    kinds = (visit.error, visit.warning, visit.info, visit.success)
    return [f"{each.proto.title}\n{each.value}" for kind in kinds for each in kind]


def text_of(html: str) -> str:
    """HTML as it reads: no tags, one blank between words."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def offers_undo(visit: AppTest) -> bool:
    return bool(_undo_buttons(visit))


def undo(visit: AppTest) -> AppTest:
    """Press the undo of the last change."""
    (button,) = _undo_buttons(visit)
    return run(button.click())


def _undo_buttons(visit: AppTest) -> list[Button]:
    return [button for button in visit.button if re.fullmatch(r"undo_\d+", button.key or "")]


def _said(node: Node) -> Iterator[str]:
    if isinstance(node, Block):
        return
    if node.type == "bidi_component":
        yield text_of(json.loads(node.proto.json)["html"])
        return
    proto = node.proto
    for field in ("title", "label", "help", "placeholder"):
        said = getattr(proto, field, "")
        if isinstance(said, str):
            yield said
    if node.type in {"markdown", "caption", "subheader", "error", "warning", "info", "success"}:
        yield str(node.value)
    yield from getattr(node, "options", ())


@cache
def _component_manager() -> BidiComponentManager:
    """One for all visits, as a server has it."""
    return BidiComponentManager()


def _component(visit: AppTest, key: str) -> UnknownElement:
    return next(each for each in _components(visit) if each.key == key)


def _components(visit: AppTest) -> list[UnknownElement]:
    found = visit.get("bidi_component")
    return [each for each in found if isinstance(each, UnknownElement)]


def _nodes(visit: AppTest) -> Iterator[Node]:
    return iter(visit._tree)
