"""The catalogue of 2568 as it is shipped, against the audit's form: items, lines, owners."""

from __future__ import annotations

from collections import Counter

import pytest

from dashboard.domain.catalogue import Catalogue, Kind
from dashboard.domain.fiscal import FiscalYear
from dashboard.settings import shipped
from dashboard.store.catalogue_file import read_catalogue, read_catalogues


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(shipped("data") / "catalogue" / "2568.toml")


def test_the_newest_shipped_edition_is_2568() -> None:
    assert read_catalogues(shipped("data") / "catalogue")[-1].edition == FiscalYear(2568)


def test_25_items_and_13_measures_in_order(catalogue: Catalogue) -> None:
    disclosure = [item.code for item in catalogue.items if item.is_disclosure]
    assert disclosure == [f"O{number}" for number in range(1, 26)]
    assert [item.code for item in catalogue.items[25:]] == [
        *(f"S1.{number}" for number in range(1, 7)),
        *(f"S2.{number}" for number in range(1, 3)),
        *(f"S3.{number}" for number in range(1, 6)),
    ]


def test_166_requirement_lines_by_kind(catalogue: Catalogue) -> None:
    lines = [line for item in catalogue.items[:25] for line in item.requirements]
    assert Counter(line.kind for line in lines) == {
        Kind.CONTENT: 122,
        Kind.RULE: 25,
        Kind.FILE: 6,
        Kind.PLACEMENT: 6,
        Kind.NIL: 4,
        Kind.UNCLEAR: 3,
    }


LINES_OF_ITEM = {
    **{"O1": 3, "O2": 13, "O3": 8, "O4": 8, "O5": 8, "O6": 6, "O7": 5, "O8": 5, "O9": 5},
    **{"O10": 4, "O11": 3, "O12": 7, "O13": 6, "O14": 7, "O15": 6, "O16": 5, "O17": 7},
    **{"O18": 15, "O19": 6, "O20": 6, "O21": 3, "O22": 3, "O23": 10, "O24": 9, "O25": 8},
    **{"S1.1": 5, "S1.2": 1, "S1.3": 4, "S1.4": 1, "S1.5": 2, "S1.6": 8},
    **{"S2.1": 2, "S2.2": 2, "S3.1": 1, "S3.2": 2, "S3.3": 6, "S3.4": 3, "S3.5": 3},
}


def test_every_item_has_all_its_lines_numbered_in_order(catalogue: Catalogue) -> None:
    for item in catalogue.items:
        expected = [f"{item.code}.{n}" for n in range(1, LINES_OF_ITEM[item.code] + 1)]
        assert [line.code for line in item.requirements] == expected


def test_owners_of_the_25_by_their_official_names(catalogue: Catalogue) -> None:
    owners = Counter(
        " + ".join(catalogue.section(code).name.th for code in item.sections)
        for item in catalogue.items
        if item.is_disclosure
    )
    assert owners == {
        "งานอำนวยการ": 14,
        "งานธุรการทุกแผนกงาน": 5,
        "งานป้องกันปราบปราม": 2,
        "งานสอบสวน": 1,
        "ธุรการงานป้องกันปราบปราม + ธุรการงานสอบสวน": 1,
        "งานสืบสวน": 1,
        "งานอำนวยการ + งานสอบสวน": 1,
    }


@pytest.mark.parametrize(
    ("section", "owned"),
    [
        ("suppression", ["O4", "O6"]),
        ("all_clerks", ["O7", "O8", "O9", "O20", "O21"]),
        ("inquiry", ["O3", "O23", "S1.1"]),
        ("investigation", ["O13"]),
        ("suppression_clerk", ["O11"]),
        ("inquiry_clerk", ["O11"]),
        ("traffic", []),
    ],
)
def test_what_a_section_owns(catalogue: Catalogue, section: str, owned: list[str]) -> None:
    assert [item.code for item in catalogue.items if section in item.sections] == owned


def test_measures_named_to_officers_or_nobody_have_no_section(catalogue: Catalogue) -> None:
    without = [item.code for item in catalogue.items if not item.sections]
    assert without == ["S2.1", "S2.2", "S3.1", "S3.2", "S3.3", "S3.4", "S3.5"]


def test_nil_sentences_to_the_letter(catalogue: Catalogue) -> None:
    sentences = {
        item.code: item.nil_sentence for item in catalogue.items if item.nil_sentence is not None
    }
    assert sentences == {
        "O4": "ไม่มีผลการดำเนินงาน",
        "O14": "ไม่มีการจัดซื้อจัดจ้าง",
        "O15": "ไม่มีการจัดซื้อจัดจ้าง",
        "O17": "ไม่มีเรื่องร้องเรียน",
    }
    exempt = catalogue.item("O15").requirement("O15.2").sentence
    assert exempt == "ไม่ต้องดำเนินการผ่านระบบ e-GP"


def test_what_a_nil_sentence_answers(catalogue: Catalogue) -> None:
    stands_for = {
        line.code: line.stands_for
        for item in catalogue.items
        for line in item.requirements
        if line.stands_for
    }
    assert stands_for == {
        "O4.8": ("O4.6", "O4.7"),
        "O14.7": ("O14.1", "O14.2", "O14.3", "O14.4", "O14.5", "O14.6"),
        "O15.4": ("O15.1", "O15.2", "O15.3", "O15.5", "O15.6"),
        "O17.7": ("O17.2", "O17.3", "O17.4", "O17.5", "O17.6"),
    }


def test_what_the_source_lost_is_unclear(catalogue: Catalogue) -> None:
    unclear = [line.code for item in catalogue.items for line in item.requirements if line.unclear]
    assert unclear == ["O11.3", "O19.6", "O23.9", "O23.10"]


def test_order_between_items(catalogue: Catalogue) -> None:
    after = {item.code: item.after for item in catalogue.items if item.after}
    assert after == {
        "O15": ("O14",),
        "O19": ("O18",),
        "O21": ("O20",),
        "O25": ("O24",),
        "S1.5": ("O9",),
    }


def test_formats_languages_and_the_home_page(catalogue: Catalogue) -> None:
    assert {item.code: item.formats for item in catalogue.items if item.formats} == {
        "O12": (("pdf",), ("xlsx",)),
        "O13": (("pdf",), ("xlsx", "docx")),
        "O15": (("pdf",), ("xlsx", "docx")),
    }
    assert {item.code: item.languages for item in catalogue.items if item.languages} == {
        "O18": ("th", "en")
    }
    placements = {
        line.code: (line.home_page.value, line.applies_to)
        for item in catalogue.items[:25]
        for line in item.requirements
        if line.kind is Kind.PLACEMENT
    }
    assert placements == {
        "O6.5": ("on_only", ("O6.4",)),
        "O6.6": ("linked_or_on", ("O6.1", "O6.2", "O6.3")),
        "O7.5": ("linked_or_on", ("O7.1", "O7.2", "O7.3")),
        "O10.4": ("linked_or_on", ("O10.1", "O10.2", "O10.3")),
        "O18.13": ("on_only", ("O18.11", "O18.12")),
        "O19.6": ("linked_or_on", ("O19.1", "O19.2", "O19.3", "O19.4")),
    }


def test_numbers_that_are_demanded(catalogue: Catalogue) -> None:
    columns = catalogue.item("O15").requirement("O15.1").columns
    assert (len(columns), columns[0], columns[15]) == (16, "ที่", "เลขที่โครงการในระบบ e-GP")
    assert catalogue.item("O19").requirement("O19.1").minimum == 5


def test_short_titles_fit_a_tile(catalogue: Catalogue) -> None:
    assert max(len(item.short.th) for item in catalogue.items) <= 28
