"""What must stand on the station's website, and be found from its home page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.domain.checks.placement import host_of
from dashboard.domain.evidence import Evidence
from dashboard.domain.findings import Check
from dashboard.domain.links import Outcome
from dashboard.domain.marks import Answer
from tests.domain.checks.examples import with_piece
from tests.domain.checks.faultless import (
    SITE,
    address,
    answered,
    checks,
    document,
    faultless,
    file,
    found,
    of_year,
    visit,
    without,
)


def on_home_page(code: str, requirement: str | None = None) -> Evidence:
    return address(code, requirement=requirement, on_home_page=True)


@pytest.mark.parametrize(
    ("code", "evidence", "lines"),
    [
        ("O7", (), ["O7.5"]),
        ("O7", (address("O7"),), ["O7.5"]),
        ("O7", (on_home_page("O7"),), []),
        ("O7", (on_home_page("O7", "O7.5"),), []),
        ("O7", (on_home_page("O7", "O7.1"),), []),
        ("O7", (on_home_page("O7", "O7.4"),), []),
        ("O7", (file("O7", document()),), ["O7.5"]),
        ("O6", (on_home_page("O6"),), []),
        ("O6", (on_home_page("O6", "O6.1"),), ["O6.5"]),
        ("O6", (on_home_page("O6", "O6.4"),), ["O6.6"]),
        ("O6", (on_home_page("O6", "O6.4"), on_home_page("O6", "O6.6")), []),
        ("S1.5", (), ["S1.5.2"]),
        ("S1.5", (address("S1.5"),), []),
        ("O5", (), []),
        ("O1", (), []),
    ],
)
def test_a_placement_is_shown_by_an_address(
    code: str, evidence: tuple[Evidence, ...], lines: list[str]
) -> None:
    findings = found(of_year(faultless(code, evidence=evidence, visits={})))
    assert {finding.check for finding in findings} <= {Check.NO_ADDRESS}
    assert [finding.requirement for finding in findings] == lines


@pytest.mark.parametrize(
    ("code", "requirement", "lines"),
    [("O7", None, []), ("O10", "O10.1", []), ("O6", "O6.1", ["O6.5"]), ("O6", None, ["O6.5"])],
)
def test_what_the_watch_saw_linked_from_the_home_page_needs_no_saying(
    code: str, requirement: str | None, lines: list[str]
) -> None:
    link = address(code, requirement=requirement)
    seen = {link.url or "": visit(link.url or "")}
    findings = found(of_year(faultless(code, evidence=(link,), visits=seen)))
    assert [finding.requirement for finding in findings] == lines


def test_a_placement_that_is_not_answered_needs_no_address_yet() -> None:
    facts = faultless("O7", evidence=())
    unanswered = checks(of_year(without(facts, "O7.5", "O7.1")))
    assert Check.NO_ADDRESS not in unanswered
    out = answered(facts, {("O7.5", "2568"): Answer.NOT_APPLICABLE})
    assert checks(of_year(out)) == []


@pytest.mark.parametrize(
    ("code", "url", "requirement", "elsewhere"),
    [
        ("O7", "https://station.example.go.th/o7", None, False),
        ("O7", "http://WWW.Station.Example.go.th./o7", None, False),
        ("O7", "https://news.station.example.go.th/o7", None, False),
        ("O7", "https://station.example.go.th:8443/o7", None, False),
        ("O7", "https://example.go.th/o7", None, True),
        ("O7", "https://notstation.example.go.th/o7", None, True),
        ("O7", "https://station.example.go.th.evil.example/o7", None, True),
        ("O7", "https://www.facebook.com/station", "O7.1", True),
        ("O6", "https://www.facebook.com/station", None, True),
        ("O6", "https://www.facebook.com/station", "O6.2", False),
        ("O6", "https://www.facebook.com/station", "O6.1", True),
        ("O10", "https://service.example.go.th/report", "O10.1", False),
        ("O10", "https://service.example.go.th/report", "O10.4", True),
        ("O5", "https://maps.example.com/station", None, True),
        ("O1", "https://www.facebook.com/station", None, False),
    ],
)
def test_the_website_is_the_stations_own(
    code: str, url: str, requirement: str | None, elsewhere: bool
) -> None:
    spoilt = with_piece(code, address(code, url, requirement=requirement))
    assert checks(of_year(spoilt)) == [Check.NOT_OWN_SITE] * elsewhere
    assert checks(of_year(spoilt, site="")) == []


@pytest.mark.parametrize(
    ("address_", "host"),
    [
        ("https://www.station.example.go.th/ita", "station.example.go.th"),
        ("station.example.go.th", "station.example.go.th"),
        ("station.example.go.th/ita", "station.example.go.th"),
        ("https://ตำรวจ.ไทย/", host_of("https://" + "ตำรวจ.ไทย".encode("idna").decode())),
        ("https://[", ""),
        ("", ""),
    ],
)
def test_hosts(address_: str, host: str) -> None:
    assert host_of(address_) == host


MAIN, DEEP = f"{SITE}o7", f"{SITE}o7/october"


@pytest.mark.parametrize(
    ("main", "deep", "absent"),
    [
        (True, True, []),
        (True, False, []),
        (False, True, [MAIN]),
        (False, False, [MAIN]),
        (None, None, []),
        (None, False, [DEEP]),
    ],
)
def test_the_home_page_links_to_what_is_said_to_stand_there(
    main: bool | None, deep: bool | None, absent: list[str]
) -> None:
    pieces = (address("O7", MAIN, on_home_page=True), address("O7", DEEP))
    seen = {
        MAIN: visit(MAIN, on_home_page=main),
        DEEP: visit(DEEP, on_home_page=deep),
    }
    findings = found(of_year(faultless("O7", evidence=pieces, visits=seen)))
    assert {finding.check for finding in findings} <= {Check.NOT_ON_HOME_PAGE}
    assert [finding.facts["url"] for finding in findings] == absent


@pytest.mark.parametrize(("code", "said"), [("O7", 1), ("O10", 1), ("O5", 0), ("S1.3", 0)])
def test_only_what_must_be_reached_from_the_home_page(code: str, said: int) -> None:
    facts = faultless(code)
    off = {url: replace(seen, on_home_page=False) for url, seen in facts.visits.items()}
    assert checks(of_year(replace(facts, visits=off))) == [Check.NOT_ON_HOME_PAGE] * said


def test_a_page_that_is_gone_is_said_to_be_gone_and_nothing_else() -> None:
    facts = faultless("O7")
    gone = {
        url: replace(seen, on_home_page=False, outcome=Outcome.GONE)
        for url, seen in facts.visits.items()
    }
    assert checks(of_year(replace(facts, visits=gone))) == [Check.LINK_GONE]
