"""The database itself refuses to change or remove an entry of the history.

A sealed entry stays as it is; only erasing by law may change its content, its salt and when that
was done, never what the chain is made of. Whoever can drop a trigger can do more: that is what
``store.tampering`` is for.

Entries may always be inserted, sealed ones too: a backup is brought back so. To make room for it
``store.backup.replacing`` takes the guard down and puts it up again within one transaction.
"""

from __future__ import annotations

from sqlalchemy import Connection

CHAINED = (
    *("id", "station_id", "at", "actor_role", "action", "subject", "year", "undoes"),
    *("content_digest", "previous_hash", "hash"),
)
"""What of a sealed entry never changes."""

_SQLITE = {
    "audit_entry_stays": """
        BEFORE DELETE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END""",
    "audit_entry_is_not_replaced": """
        BEFORE INSERT ON audit_entry WHEN EXISTS (SELECT 1 FROM audit_entry WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END""",
    "audit_entry_is_kept": """
        BEFORE UPDATE ON audit_entry
        WHEN OLD.hash <> '' AND NOT (NEW.erased_at IS NOT NULL AND NEW.salt = '' AND {same})
        BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END""",
}
_POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION audit_entry_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.hash = '' OR (NEW.erased_at IS NOT NULL AND NEW.salt = '' AND {same}) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'audit_entry is append-only';
END $$
"""
_POSTGRES = {
    "audit_entry_is_kept": "BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW",
    "audit_entry_stays": "BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT",
}


def guard(connection: Connection) -> None:
    """Put the guard up; it must not stand."""
    if connection.dialect.name == "sqlite":
        same = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in CHAINED)
        for name, rule in _SQLITE.items():
            connection.exec_driver_sql(f"CREATE TRIGGER {name} {rule.format(same=same)}")
        return
    same = " AND ".join(f"NEW.{name} IS NOT DISTINCT FROM OLD.{name}" for name in CHAINED)
    connection.exec_driver_sql(_POSTGRES_FUNCTION.format(same=same))
    for name, rule in _POSTGRES.items():
        connection.exec_driver_sql(
            f"CREATE TRIGGER {name} {rule} EXECUTE FUNCTION audit_entry_is_kept()"
        )


def unguard(connection: Connection) -> None:
    """Take the guard down, whether it stands or not."""
    is_sqlite = connection.dialect.name == "sqlite"
    for name in _SQLITE if is_sqlite else _POSTGRES:
        where = "" if is_sqlite else " ON audit_entry"
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}{where}")
    if not is_sqlite:
        connection.exec_driver_sql("DROP FUNCTION IF EXISTS audit_entry_is_kept()")
