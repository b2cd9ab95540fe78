"""The history is chained and append-only. Plain SQL: this file never changes again."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from hashlib import sha256
from secrets import token_hex
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TEXTS = ["address", "salt", "content_digest", "previous_hash", "hash"]
AT_ONCE = 1_000
READING = ["station_id", "id", "year", "at", "action", "actor_name", "subject"]

SQLITE_SAME = """
    NEW.id IS OLD.id AND NEW.station_id IS OLD.station_id AND NEW.at IS OLD.at
    AND NEW.actor_role IS OLD.actor_role AND NEW.action IS OLD.action
    AND NEW.subject IS OLD.subject AND NEW.year IS OLD.year AND NEW.undoes IS OLD.undoes
    AND NEW.content_digest IS OLD.content_digest AND NEW.previous_hash IS OLD.previous_hash
    AND NEW.hash IS OLD.hash
"""
SQLITE_GUARD = f"""
CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END
--
CREATE TRIGGER audit_entry_is_not_replaced
BEFORE INSERT ON audit_entry WHEN EXISTS (SELECT 1 FROM audit_entry WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END
--
CREATE TRIGGER audit_entry_is_kept BEFORE UPDATE ON audit_entry
WHEN OLD.hash <> '' AND NOT (NEW.erased_at IS NOT NULL AND NEW.salt = '' AND {SQLITE_SAME})
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END
"""
POSTGRES_SAME = SQLITE_SAME.replace(" IS OLD", " IS NOT DISTINCT FROM OLD")
POSTGRES_GUARD = f"""
CREATE FUNCTION audit_entry_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.hash = '' OR (NEW.erased_at IS NOT NULL AND NEW.salt = '' AND {POSTGRES_SAME}) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'audit_entry is append-only';
END $$
--
CREATE TRIGGER audit_entry_is_kept BEFORE UPDATE OR DELETE ON audit_entry
FOR EACH ROW EXECUTE FUNCTION audit_entry_is_kept()
--
CREATE TRIGGER audit_entry_stays BEFORE TRUNCATE ON audit_entry
FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_kept()
"""
SQLITE_LIFT = """
DROP TRIGGER audit_entry_stays
--
DROP TRIGGER audit_entry_is_not_replaced
--
DROP TRIGGER audit_entry_is_kept
"""
POSTGRES_LIFT = """
DROP TRIGGER audit_entry_is_kept ON audit_entry
--
DROP TRIGGER audit_entry_stays ON audit_entry
--
DROP FUNCTION audit_entry_is_kept()
"""

ENTRY = sa.table(
    "audit_entry",
    *(sa.column(name) for name in ("id", "station_id", "actor_name", "actor_role", "officer_id")),
    *(sa.column(name) for name in ("action", "subject", "year", "undoes", *TEXTS)),
    sa.column("at", sa.DateTime()),
    *(sa.column(name, sa.JSON()) for name in ("before", "after")),
)
SEAL = (
    sa.update(ENTRY)
    .where(ENTRY.c.id == sa.bindparam("entry"))
    .values({name: sa.bindparam(f"new_{name}") for name in TEXTS if name != "address"})
)


def upgrade() -> None:
    for name in TEXTS:
        column = sa.Column(name, sa.String(), nullable=False, server_default="")
        op.add_column("audit_entry", column)
    op.add_column("audit_entry", sa.Column("erased_at", sa.DateTime(), nullable=True))
    op.create_index("ix_audit_entry_reading", "audit_entry", READING)
    op.create_table(
        "history_head",
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("station_id", name=op.f("pk_history_head")),
        _of("station_id", "station.id"),
        _of("entry_id", "audit_entry.id"),
    )
    stations = sa.text("SELECT DISTINCT station_id FROM audit_entry")
    for station_id in op.get_bind().execute(stations).scalars().all():
        _seal(station_id)
    _run(SQLITE_GUARD if _is_sqlite() else POSTGRES_GUARD)


def downgrade() -> None:
    _run(SQLITE_LIFT if _is_sqlite() else POSTGRES_LIFT)
    op.drop_table("history_head")
    op.drop_index("ix_audit_entry_reading", "audit_entry")
    for name in ("erased_at", *TEXTS):
        op.drop_column("audit_entry", name)


def _seal(station_id: int) -> None:
    """Chain what the station has, in the order it was written."""
    bind, last, newest = op.get_bind(), "", 0
    for rows in _pieces(station_id):
        sealed = []
        for row in rows:
            salt, before = token_hex(16), last
            digest, last = _hashes(salt, before, row)
            newest = row["id"]
            sealed.append(
                {
                    "entry": newest,
                    "new_salt": salt,
                    "new_content_digest": digest,
                    "new_previous_hash": before,
                    "new_hash": last,
                }
            )
        bind.execute(SEAL, sealed)
    put = "INSERT INTO history_head (station_id, entry_id, hash) VALUES (:station, :entry, :hash)"
    bind.execute(sa.text(put), {"station": station_id, "entry": newest, "hash": last})


def _pieces(station_id: int) -> Iterator[Iterable[Any]]:
    newest = 0
    while True:
        query = (
            sa.select(ENTRY)
            .where(ENTRY.c.station_id == station_id, ENTRY.c.id > newest)
            .order_by(ENTRY.c.id)
            .limit(AT_ONCE)
        )
        rows = op.get_bind().execute(query).mappings().all()
        if not rows:
            return
        newest = rows[-1]["id"]
        yield rows


def _hashes(salt: str, previous: str, row: Any) -> tuple[str, str]:
    names = ("actor_name", "officer_id", "address", "before", "after")
    digest = _sha256(salt + _canonical({name: row[name] for name in names}))
    at: datetime = row["at"]
    what = [row[name] for name in ("actor_role", "action", "subject", "year", "undoes")]
    utc = f"{at.isoformat(timespec='microseconds')}Z"
    return digest, _sha256(_canonical([previous, row["id"], utc, *what, digest]))


def _canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _sha256(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _run(statements: str) -> None:
    for statement in statements.split("--\n"):
        op.get_bind().exec_driver_sql(statement)


def _of(column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_history_head_{column}"))
