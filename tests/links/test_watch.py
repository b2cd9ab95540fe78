"""A run over many addresses: order, politeness, being offline, being given up."""

from __future__ import annotations

from dataclasses import replace
from threading import Barrier, Thread
from threading import enumerate as living_threads

import pytest

from dashboard.domain.links import LinkVisit, Outcome
from dashboard.links.names import NoSuchName
from dashboard.links.politeness import Stopped, Turns
from dashboard.links.watch import visit_all
from tests.links.conftest import AT, QUICK, names
from tests.links.site import Site, html

HOSTS = tuple(f"h{number}.test" for number in range(8))


def run(
    urls: list[str], site: str | None = None, allow: tuple[str, ...] = HOSTS
) -> list[LinkVisit]:
    return list(visit_all(urls, site, lambda: AT, allow, limits=QUICK, resolver=names))


def outcomes(urls: list[str], site: str | None = None) -> list[Outcome]:
    return [seen.outcome for seen in run(urls, site)]


def test_every_address_once_in_the_order_given(site: Site) -> None:
    site.replies["/x"] = html("<p>x")
    urls = [
        site.url("/x", "h1.test"),
        "nonsense",
        site.url("/gone", "h0.test"),
        site.url("/x", "h1.test"),
        site.url("/x", "h0.test"),
    ]
    told: list[tuple[int, int]] = []
    seen = visit_all(
        urls,
        None,
        lambda: AT,
        HOSTS,
        lambda done, total: told.append((done, total)),
        limits=QUICK,
        resolver=names,
    )
    assert [(each.url, each.outcome) for each in seen] == [
        (urls[0], Outcome.OPEN),
        (urls[1], Outcome.FORBIDDEN),
        (urls[2], Outcome.GONE),
        (urls[4], Outcome.OPEN),
    ]
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert len(site.asked) == 3


def test_nothing_to_do() -> None:
    assert run([]) == []


@pytest.mark.parametrize(
    ("together", "outcome"),
    [(Barrier(4, timeout=30), Outcome.OPEN), (Barrier(5, timeout=0.5), Outcome.FAILED)],
)
def test_four_hosts_at_the_same_time_and_no_more(
    site: Site, together: Barrier, outcome: Outcome
) -> None:
    site.together = together
    urls = [site.url("/together", host) for host in HOSTS]
    assert outcomes(urls) == [outcome] * 8


def test_one_address_of_a_host_after_another(site: Site) -> None:
    for host in HOSTS[:3]:
        site.replies[f"/to-{host}"] = (302, {"Location": site.url("/a-moment", "h0.test")}, b"")
    urls = [site.url(f"/to-{host}", host) for host in HOSTS[:3]]
    urls += [site.url(f"/a-moment?{number}", "h0.test") for number in range(3)]
    assert set(outcomes(urls)) == {Outcome.OPEN}
    assert site.most_at_once == 1


def test_a_host_rests_between_two_turns_and_nobody_waits_once_stopped() -> None:
    turns = Turns(pause=3600)
    with turns.at("a.test"):
        pass
    with turns.at("b.test"):
        pass
    told: list[str] = []

    def wait() -> None:
        try:
            with turns.at("a.test"):
                told.append("my turn")
        except Stopped:
            told.append("stopped")

    waiting = Thread(target=wait, daemon=True)
    waiting.start()
    turns.stop()
    waiting.join(30)
    assert told == ["stopped"]


OFFLINE = ["http://gone.test/a", "http://no-service.test/b", "http://h0.test:1/c"]


@pytest.mark.parametrize("home", [None, "http://gone.test/", "http://h0.test:1/"])
def test_offline_says_nothing_of_the_addresses(home: str | None) -> None:
    assert outcomes(OFFLINE, home) == [Outcome.UNREACHABLE] * 3


def test_offline_an_address_unfit_by_itself_is_still_unfit() -> None:
    assert outcomes(["ftp://a.test/", *OFFLINE]) == [
        Outcome.FORBIDDEN,
        *[Outcome.UNREACHABLE] * 3,
    ]


def test_a_name_is_gone_where_anything_else_answers(site: Site) -> None:
    expected = [Outcome.GONE, Outcome.UNREACHABLE, Outcome.UNREACHABLE]
    assert outcomes(OFFLINE, site.url("/", "h0.test")) == expected
    assert outcomes([*OFFLINE, site.url("/x", "h1.test")]) == [*expected, Outcome.GONE]


def test_a_host_nobody_answers_at_is_not_asked_for_every_address(site: Site) -> None:
    asked: list[str] = []

    def resolver(host: str, port: int) -> tuple[str, ...]:
        asked.append(host)
        if host == "gone.test":
            raise NoSuchName(host)
        return ("127.0.0.1",)

    urls = [f"http://gone.test/{number}" for number in range(20)]
    seen = visit_all(
        urls, site.url("/", "h0.test"), lambda: AT, HOSTS, limits=QUICK, resolver=resolver
    )
    assert [each.url for each in seen] == urls
    assert {each.outcome for each in seen} == {Outcome.GONE}
    assert asked.count("gone.test") == QUICK.host_failures


def test_whoever_watches_may_end_the_run(site: Site) -> None:
    site.replies["/x"] = html("<p>x")
    urls = [site.url(f"/x?{number}", "h0.test") for number in range(50)]

    def give_up(done: int, total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        visit_all(
            urls,
            None,
            lambda: AT,
            HOSTS,
            give_up,
            limits=replace(QUICK, pause=3600),
            resolver=names,
        )
    assert len(site.asked) == 1
    workers = [thread for thread in living_threads() if thread.name.startswith("link watch")]
    for worker in workers:
        worker.join(30)
    assert not any(worker.is_alive() for worker in workers)


def test_a_fault_of_our_own_costs_one_address(site: Site) -> None:
    def resolver(host: str, port: int) -> tuple[str, ...]:
        if host == "h0.test":
            raise RuntimeError("unexpected")
        return ("127.0.0.1",)

    urls = [site.url("/x", "h0.test"), site.url("/x", "h1.test")]
    seen = visit_all(urls, None, lambda: AT, HOSTS, limits=QUICK, resolver=resolver)
    assert [each.outcome for each in seen] == [Outcome.FAILED, Outcome.GONE]
