"""A PostgreSQL that stops in the middle and comes back, or drops a connection at a commit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine, event, text

from dashboard.domain.duties import DutyKey
from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.year import year_state
from dashboard.store.engine import open_engine
from tests.cast import OFFICER, VIEWER, Y2570, duties, moment, open_test_desk
from tests.postgres import NONE_HERE, Postgres, fresh_database, own_postgres

FIRST, SECOND, *_ = (Wanted(duty.key, Answer.DONE) for duty in duties("O1"))


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    with own_postgres() as started:
        if started is None:
            pytest.skip(NONE_HERE)
        yield started


@pytest.fixture
def desk(server: Postgres) -> Iterator[Desk]:
    with fresh_database(server.url) as url:
        yield open_test_desk(url)
        open_engine(url).dispose()


def marked(desk: Desk) -> set[DutyKey]:
    return set(year_state(desk, VIEWER).item("O1").marks)


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_a_server_that_stops_and_comes_back(desk: Desk, server: Postgres, mode: str) -> None:
    mark(desk, OFFICER, Y2570, [FIRST])
    server.stop(mode)
    try:
        with pytest.raises(Refused) as refused:
            mark(desk, OFFICER, Y2570, [SECOND])
        assert refused.value.reason is Reason.DATABASE_GONE
        with pytest.raises(Refused) as unread:
            year_state(desk, VIEWER)
        assert unread.value.reason is Reason.DATABASE_GONE
    finally:
        server.start()
    assert marked(desk) == {FIRST.key}
    mark(desk, OFFICER, Y2570, [SECOND])
    assert marked(desk) == {FIRST.key, SECOND.key}


def end_every_connection(server: Postgres) -> None:
    engine = create_engine(server.url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'ita_%'"
        connection.execute(text(ended))
    engine.dispose()


def test_connections_that_were_dropped_meanwhile_are_nobodys_concern(
    desk: Desk, server: Postgres
) -> None:
    mark(desk, OFFICER, Y2570, [FIRST])
    end_every_connection(server)
    mark(desk, OFFICER, Y2570, [SECOND])
    assert marked(desk) == {FIRST.key, SECOND.key}


def test_a_connection_that_breaks_in_the_middle_of_a_write(desk: Desk, server: Postgres) -> None:
    with (
        pytest.raises(Refused) as refused,
        desk.store.write(desk.station_code, OFFICER, moment()) as unit,
    ):
        unit.record(Deed.FOLLOW_SEEDS)
        end_every_connection(server)
        unit.record(Deed.FOLLOW_SEEDS)
    assert refused.value.reason is Reason.DATABASE_GONE


def test_a_connection_that_breaks_at_the_commit_is_told_as_what_it_is(
    desk: Desk, server: Postgres
) -> None:
    """Nobody can say on which side of the commit it broke: not that nothing was saved."""
    before = year_state(desk, VIEWER).revision
    with (
        pytest.raises(Refused) as refused,
        desk.store.write(desk.station_code, OFFICER, moment()) as unit,
    ):
        unit.record(Deed.FOLLOW_SEEDS)
        event.listen(unit.session, "before_commit", lambda _: end_every_connection(server))
    assert refused.value.reason is Reason.SAVING_UNCERTAIN
    assert year_state(desk, VIEWER).revision == before


def test_a_server_that_takes_no_writes(desk: Desk) -> None:
    engine = open_engine(desk.store.url)
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        name = engine.url.database
        connection.exec_driver_sql(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    engine.dispose()
    with pytest.raises(Refused) as refused:
        mark(desk, OFFICER, Y2570, [FIRST])
    assert refused.value.reason is Reason.DATABASE_READ_ONLY
    assert marked(desk) == set()
