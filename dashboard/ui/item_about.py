"""What the form demands of an item, beside its checklist."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import HomePage, Item
from dashboard.services.year import ItemState, YearState
from dashboard.text import item
from dashboard.ui.linked import linked

FORMAT_NAMES = {"pdf": "PDF", "xlsx": "Excel", "docx": "Word"}


def show_about(state: ItemState, year: YearState) -> None:
    """Formats, place, languages, nil sentence, order and notes of an item."""
    linked(
        "about.html",
        key="about",
        title=item.ABOUT,
        facts=_facts(state.item),
        after_title=item.AFTER,
        after=[(code, year.item(code).item.short) for code in state.item.after],
        related_title=item.RELATED,
        related=[(code, year.item(code).item.short) for code in state.item.related],
        notes=state.item.notes,
    )


def _facts(of: Item) -> list[tuple[Bilingual, Bilingual]]:
    facts: list[tuple[Bilingual, Bilingual]] = []
    if of.formats:
        one_of = [
            _joined(
                (Bilingual(FORMAT_NAMES[each], FORMAT_NAMES[each]) for each in names),
                item.FORMAT_OR,
            )
            for names in of.formats
        ]
        facts.append((item.FORMATS, _joined(one_of, item.FORMAT_AND)))
    if of.home_page is not HomePage.NONE:
        facts.append((item.HOME_PAGE, item.HOME_PAGES[of.home_page]))
    if of.languages:
        languages = (item.LANGUAGE[each] for each in of.languages)
        facts.append((item.LANGUAGES, _joined(languages, item.FORMAT_AND)))
    if of.nil_sentence:
        quoted = f"“{of.nil_sentence}”"
        facts.append((item.NIL, Bilingual(quoted, quoted)))
    return facts


def _joined(words: Iterable[Bilingual], between: Bilingual) -> Bilingual:
    listed = list(words)
    return Bilingual(
        between.th.join(each.th for each in listed), between.en.join(each.en for each in listed)
    )
