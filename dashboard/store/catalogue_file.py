"""Reading a catalogue: ``data/catalogue/2568.toml`` becomes a Catalogue or a clear refusal."""

from __future__ import annotations

from pathlib import Path

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import (
    Catalogue,
    Group,
    HomePage,
    Item,
    Kind,
    Repeats,
    Requirement,
    Section,
    SystemClose,
)
from dashboard.domain.fiscal import FiscalYear, RelativeMonth, RelativePeriod, Span
from dashboard.store.catalogue_checks import problems_of
from dashboard.store.toml_file import DataFileError, Table, read_toml
from dashboard.text import data_files as words

ITEM_NEEDS = "code group title short sections due due_reason requirements"
ITEM_MAY = "due_after_months covers formats home_page languages nil_sentence after related notes"
LINE_NEEDS = "code kind repeats text"
LINE_MAY = "due covers unclear home_page applies_to stands_for minimum columns sentence filled_by"


class CatalogueError(DataFileError):
    """A catalogue that cannot be used: the file, the item or line, and what is wrong there."""


def read_catalogues(folder: Path) -> tuple[Catalogue, ...]:
    """Every catalogue of a folder, oldest edition first.

    Raises:
        CatalogueError: a file that cannot be used, two of one edition, or none at all.
    """
    found: dict[FiscalYear, Catalogue] = {}
    for path in sorted(folder.glob("*.toml")):
        catalogue = read_catalogue(path)
        if catalogue.edition in found:
            raise CatalogueError(path, "", words.EDITION_TWICE.filled(edition=catalogue.edition))
        found[catalogue.edition] = catalogue
    if not found:
        raise CatalogueError(folder, "", words.NO_CATALOGUE)
    return tuple(found[edition] for edition in sorted(found))


def read_catalogue(path: Path) -> Catalogue:
    """The catalogue in a file.

    Raises:
        CatalogueError: not TOML, a field missing, unknown or of the wrong type, or a code that
            is there twice or leads nowhere.
    """
    table = read_toml(path, CatalogueError)
    table.expect("edition system_close groups sections items")
    catalogue = Catalogue(
        edition=FiscalYear(table.number("edition", 2500, 2699)),
        groups=tuple(_group(group) for group in table.tables("groups", "code")),
        sections=tuple(_section(section) for section in table.tables("sections", "code")),
        items=tuple(_item(item) for item in table.tables("items", "code")),
        system_close=_system_close(table.table("system_close")),
    )
    for problem in problems_of(catalogue):
        raise CatalogueError(path, problem.where, problem.what)
    return catalogue


def _group(table: Table) -> Group:
    table.expect("code name")
    return Group(table.text("code"), table.bilingual("name"))


def _section(table: Table) -> Section:
    table.expect("code name short")
    return Section(table.text("code"), table.bilingual("name"), table.bilingual("short"))


def _item(table: Table) -> Item:
    table.expect(ITEM_NEEDS, ITEM_MAY)
    return Item(
        code=table.text("code"),
        group=table.text("group"),
        title=table.bilingual("title"),
        short=table.bilingual("short"),
        sections=table.texts("sections"),
        due=_month(table.table("due")),
        due_reason=table.bilingual("due_reason"),
        requirements=tuple(_line(line) for line in table.tables("requirements", "code")),
        due_after_months=table.number_or_none("due_after_months", 1, 12),
        covers=_periods(table),
        formats=table.lists_of_texts("formats"),
        home_page=_home_page(table),
        languages=table.texts("languages"),
        nil_sentence=table.text_or_none("nil_sentence"),
        after=table.texts("after"),
        related=table.texts("related"),
        notes=_notes(table),
    )


def _line(table: Table) -> Requirement:
    table.expect(LINE_NEEDS, LINE_MAY)
    return Requirement(
        code=table.text("code"),
        kind=table.choice("kind", Kind),
        text=table.bilingual("text"),
        repeats=table.choice("repeats", Repeats),
        due=_month(table.table("due")) if table.has("due") else None,
        covers=_periods(table),
        unclear=table.flag("unclear"),
        home_page=_home_page(table),
        applies_to=table.texts("applies_to"),
        stands_for=table.texts("stands_for"),
        minimum=table.number_or_none("minimum", 1, 1000),
        columns=table.texts("columns"),
        sentence=table.text_or_none("sentence"),
        filled_by=table.text_or_none("filled_by"),
    )


def _month(table: Table) -> RelativeMonth:
    table.expect("month year")
    return _month_of(table)


def _month_of(table: Table) -> RelativeMonth:
    return RelativeMonth(table.number("month", 1, 12), table.number("year", -1, 0))


def _system_close(table: Table) -> SystemClose:
    table.expect("day month year reason")
    month = _month_of(table)
    # Any year will do but a leap year: the day has to exist in every fiscal year.
    days = month.within(FiscalYear(2569)).last_day.day
    return SystemClose(table.number("day", 1, days), month, table.bilingual("reason"))


def _periods(table: Table) -> tuple[RelativePeriod, ...]:
    return tuple(_period(period) for period in table.tables("covers"))


def _period(table: Table) -> RelativePeriod:
    if table.has("half"):
        table.expect("half year")
        return RelativePeriod(Span.HALF, table.number("half", 1, 2), table.number("year", -1, 0))
    table.expect("quarter year")
    return RelativePeriod(Span.QUARTER, table.number("quarter", 1, 4), table.number("year", -1, 0))


def _home_page(table: Table) -> HomePage:
    return table.choice("home_page", HomePage) if table.has("home_page") else HomePage.NONE


def _notes(table: Table) -> tuple[Bilingual, ...]:
    return tuple(note.as_bilingual() for note in table.tables("notes"))
