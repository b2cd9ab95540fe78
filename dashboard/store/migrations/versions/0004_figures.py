"""Figures of all datasets in one table, with the way back row by row. Never changes again."""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NEW_FROM_THE_LEAVES = "figure_setting figure_mapping figure_import figure_change figure_row"
OLD_FROM_THE_LEAVES = "budget_month budget_line complaint_month kept_figures"
BETWEEN = "\x1f"
COUNTS = ("carried", "received", "completed", "pending")
SATANG_PER_BAHT = 100

Row = dict[str, Any]
Rows = dict[str, Row]
"""Rows of a dataset as values by key, in order."""


def upgrade() -> None:
    _create()
    bind = op.get_bind()
    for dataset in ("complaints", "budget"):
        for year in bind.execute(sa.text("SELECT id, station_id, number FROM fiscal_year")).all():
            _move(bind, dataset, *year)
    for table in OLD_FROM_THE_LEAVES.split():
        op.drop_table(table)


def downgrade() -> None:
    """The tables come back, with what they can hold; how rows stood before does not."""
    _create_old()
    bind = op.get_bind()
    found = bind.execute(
        sa.text(
            "SELECT fiscal_year_id, dataset, position, "
            '"values", is_sample, version FROM figure_row ORDER BY position, id'
        )
    ).all()
    for year_id, dataset, position, values, is_sample, version in found:
        read = json.loads(values) if isinstance(values, str) else values
        state = {"fiscal_year_id": year_id, "is_sample": is_sample, "version": version}
        if dataset == "complaints" and read["kind"] == "corruption":
            counts = {name: read[name] for name in COUNTS}
            _insert("complaint_month", {"month": read["month"], **counts, **state})
        if dataset == "budget":
            _put_line_back(bind, read, {**state, "position": position})
    for table in NEW_FROM_THE_LEAVES.split():
        op.drop_table(table)
    op.drop_index("ix_audit_entry_undoes", "audit_entry")
    op.drop_index("ix_audit_entry_station_id_year_subject_id", "audit_entry")


def _move(bind: sa.Connection, dataset: str, year_id: int, station_id: int, number: int) -> None:
    now = _complaints(bind, year_id) if dataset == "complaints" else _budget(bind, year_id)
    written = {key: row.pop("version") for key, row in now.items()}
    sample = {key: row.pop("is_sample") for key, row in now.items()}
    told = _History(bind, dataset, station_id, number, {key: row for key, row in now.items()})
    for change in told.changes(sample):
        _insert("figure_change", {"dataset": dataset, **change})
    for position, (key, values) in enumerate(now.items(), start=1):
        part = values.get("kind", "") if dataset == "complaints" else ""
        _insert(
            "figure_row",
            {
                "fiscal_year_id": year_id,
                "dataset": dataset,
                "key": key,
                "digest": blake2b(key.encode(), digest_size=16).hexdigest(),
                "position": position,
                "period": values.get("month", ""),
                "part": part,
                "nil": False,
                "values": values,
                "is_sample": sample[key],
                "version": told.versions.get(key, written[key]),
            },
        )


class _History:
    """What each entry did to each row, told from the whole table as it was before each entry."""

    def __init__(
        self, bind: sa.Connection, dataset: str, station_id: int, number: int, now: Rows
    ) -> None:
        found = bind.execute(
            sa.text(
                "SELECT e.id, e.undoes, k.are_sample, k.rows FROM audit_entry e "
                "JOIN kept_figures k ON k.entry_id = e.id "
                "WHERE e.station_id = :station AND e.year = :year AND e.subject = :dataset "
                "ORDER BY e.id"
            ),
            {"station": station_id, "year": number, "dataset": dataset},
        ).all()
        read = _kept_month if dataset == "complaints" else _kept_line
        self._entries = [
            (entry_id, undoes, bool(are_sample), dict(map(read, _as_json(rows))))
            for entry_id, undoes, are_sample, rows in found
        ]
        self._now = now
        self._by_entry: dict[int, dict[str, Row]] = {}
        self.versions: dict[str, int] = {}

    def changes(self, sample: Mapping[str, bool]) -> Iterator[Row]:
        afterwards = [*(rows for *_, rows in self._entries[1:]), self._now]
        are_sample = [*(flag for _, _, flag, _ in self._entries[1:]), any(sample.values())]
        for (entry_id, undoes, was_sample, before), after, is_sample in zip(
            self._entries, afterwards, are_sample, strict=False
        ):
            touched = self._touched(entry_id, undoes, before, after, was_sample, is_sample)
            self._by_entry[entry_id] = touched
            yield from touched.values()

    def _touched(
        self,
        entry_id: int,
        undoes: int | None,
        before: Rows,
        after: Rows,
        was_sample: bool,
        is_sample: bool,
    ) -> dict[str, Row]:
        places = {key: place for place, key in enumerate(after, start=1)}
        places |= {key: place for place, key in enumerate(before, start=1)}
        touched: dict[str, Row] = {}
        for key in dict.fromkeys([*before, *after]):
            old, new = before.get(key), after.get(key)
            if old == new and was_sample == is_sample:
                continue
            change = {
                "entry_id": entry_id,
                "key": key,
                "position": places[key],
                "before": old,
                "before_version": None if old is None else self.versions.get(key, 0),
                "before_is_sample": None if old is None else was_sample,
                "after_version": None,
            }
            if new is None:
                self.versions.pop(key, None)
            else:
                self.versions[key] = self._version(entry_id, undoes, key, new)
                change["after_version"] = self.versions[key]
            touched[key] = change
        return touched

    def _version(self, entry_id: int, undoes: int | None, key: str, new: Row) -> int:
        """An undoing brings back what another entry wrote, and with it that entry's version."""
        undone = self._by_entry.get(undoes or 0, {}).get(key)
        if undone is not None and undone["before"] == new and undone["before_version"]:
            return int(undone["before_version"])
        return entry_id


def _complaints(bind: sa.Connection, year_id: int) -> Rows:
    found = bind.execute(
        sa.text(
            "SELECT month, carried, received, completed, pending, is_sample, version "
            "FROM complaint_month WHERE fiscal_year_id = :year ORDER BY month"
        ),
        {"year": year_id},
    ).all()
    rows = {}
    for month, *counts, is_sample, version in found:
        key, values = _kept_month({"month": month, **dict(zip(COUNTS, counts, strict=True))})
        rows[key] = {**values, "is_sample": bool(is_sample), "version": version}
    return rows


def _budget(bind: sa.Connection, year_id: int) -> Rows:
    months: dict[int, list[Any]] = {}
    for line_id, *month in bind.execute(
        sa.text(
            "SELECT m.line_id, m.month, m.planned, m.spent FROM budget_month m "
            "JOIN budget_line l ON l.id = m.line_id WHERE l.fiscal_year_id = :year ORDER BY m.month"
        ),
        {"year": year_id},
    ).all():
        months.setdefault(line_id, []).append(month)
    found = bind.execute(
        sa.text(
            "SELECT id, source, category, name, yearly_plan, obstacle, is_sample, version "
            "FROM budget_line WHERE fiscal_year_id = :year ORDER BY position, id"
        ),
        {"year": year_id},
    ).all()
    rows = {}
    for line_id, source, category, name, plan, obstacle, is_sample, version in found:
        of_line = months.get(line_id, ())
        key, values = _line(
            (source, category, name),
            _baht(plan),
            {month: _baht(planned) for month, planned, _ in of_line if planned is not None},
            {month: _baht(spent) for month, _, spent in of_line if spent is not None},
            obstacle,
        )
        rows[key] = {**values, "is_sample": bool(is_sample), "version": version}
    return rows


def _kept_month(kept: Mapping[str, Any]) -> tuple[str, Row]:
    counts = {name: kept[name] for name in COUNTS}
    values = {"month": kept["month"], "kind": "corruption", **counts}
    return BETWEEN.join((kept["month"], "corruption")), values


def _kept_line(kept: Mapping[str, Any]) -> tuple[str, Row]:
    planned, spent = (
        {month: _exact(baht) for month, baht in kept[name].items()} for name in ("planned", "spent")
    )
    return _line(kept["key"], _exact(kept["yearly_plan"]), planned, spent, kept["obstacle"])


def _line(
    names: Iterable[str],
    plan: str,
    planned: Mapping[str, str],
    spent: Mapping[str, str],
    obstacle: str,
) -> tuple[str, Row]:
    source, category, name = names
    values = {"source": source, "category": category, "name": name, "yearly_plan": plan}
    values |= {f"planned_{month[5:]}": baht for month, baht in sorted(planned.items())}
    values |= {f"spent_{month[5:]}": baht for month, baht in sorted(spent.items())}
    if obstacle:
        values["obstacle"] = obstacle
    return BETWEEN.join((source, category, name)), values


def _baht(satang: int) -> str:
    return f"{satang // SATANG_PER_BAHT}.{satang % SATANG_PER_BAHT:02}"


def _exact(baht: str) -> str:
    """``1234.5`` → ``1234.50``, so that an amount is written in one way only."""
    whole, _, fraction = baht.partition(".")
    return f"{whole}.{fraction[:2]:0<2}"


def _put_line_back(bind: sa.Connection, values: Row, state: Row) -> None:
    line = {name: values[name] for name in ("source", "category", "name")}
    line |= {"yearly_plan": _satang(values["yearly_plan"]), "obstacle": values.get("obstacle", "")}
    _insert("budget_line", {**line, **state})
    found = sa.text("SELECT max(id) FROM budget_line")
    line_id = bind.execute(found).scalar_one()
    year = sa.text("SELECT number FROM fiscal_year WHERE id = :id")
    ends = bind.execute(year, {"id": state["fiscal_year_id"]}).scalar_one() - 543
    for number in range(1, 13):
        names = (f"planned_{number:02}", f"spent_{number:02}")
        planned, spent = (_satang(values[name]) if name in values else None for name in names)
        if planned is not None or spent is not None:
            month = f"{ends - (number >= 10):04}-{number:02}"
            row = {"line_id": line_id, "month": month, "planned": planned, "spent": spent}
            _insert("budget_month", row)


def _satang(baht: str) -> int:
    whole, _, fraction = baht.partition(".")
    return int(whole) * SATANG_PER_BAHT + int(f"{fraction[:2]:0<2}")


def _as_json(kept: Any) -> Any:
    return json.loads(kept) if isinstance(kept, str) else kept


def _insert(table: str, row: Row) -> None:
    columns = [sa.column(name, sa.JSON(none_as_null=True)) for name in ("values", "before")]
    known = {column.name: column for column in columns}
    target = sa.table(table, *(known.get(name, sa.column(name)) for name in row))
    op.get_bind().execute(sa.insert(target), [row])


def _create() -> None:
    op.create_index("ix_audit_entry_undoes", "audit_entry", ["undoes"])
    op.create_index(
        "ix_audit_entry_station_id_year_subject_id",
        "audit_entry",
        ["station_id", "year", "subject", "id"],
    )
    _create_rows()
    _create_changes()
    _create_imports()
    op.create_table(
        "figure_mapping",
        _number("station_id"),
        _text("dataset"),
        _text("title"),
        _text("field"),
        _key("figure_mapping", "station_id", "dataset", "title"),
        _of("figure_mapping", "station_id", "station.id"),
    )
    op.create_table(
        "figure_setting",
        _number("fiscal_year_id"),
        _text("name"),
        sa.Column("value", sa.JSON(), nullable=False),
        _number("version"),
        _key("figure_setting", "fiscal_year_id", "name"),
        _of("figure_setting", "fiscal_year_id", "fiscal_year.id"),
    )


def _create_rows() -> None:
    op.create_table(
        "figure_row",
        _number("id"),
        _number("fiscal_year_id"),
        _text("dataset"),
        _text("key"),
        _text("digest"),
        _number("position"),
        _text("period"),
        _text("part"),
        _flag("nil"),
        sa.Column("values", sa.JSON(), nullable=False),
        _flag("is_sample"),
        _number("version"),
        _key("figure_row", "id"),
        _of("figure_row", "fiscal_year_id", "fiscal_year.id"),
        _unique("figure_row", "fiscal_year_id", "dataset", "digest"),
    )
    op.create_index(
        "ix_figure_row_fiscal_year_id_dataset_period",
        "figure_row",
        ["fiscal_year_id", "dataset", "period"],
    )


def _create_changes() -> None:
    op.create_table(
        "figure_change",
        _number("id"),
        _number("entry_id"),
        _text("dataset"),
        _text("key"),
        _number("position"),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        _number("before_version", nullable=True),
        sa.Column("before_is_sample", sa.Boolean(), nullable=True),
        _number("after_version", nullable=True),
        _key("figure_change", "id"),
        _of("figure_change", "entry_id", "audit_entry.id"),
    )
    op.create_index("ix_figure_change_entry_id", "figure_change", ["entry_id"])


def _create_imports() -> None:
    op.create_table(
        "figure_import",
        _number("entry_id"),
        _number("fiscal_year_id"),
        _text("dataset"),
        _text("file_name"),
        _text("sha256"),
        _number("size"),
        _flag("is_kept"),
        _key("figure_import", "entry_id"),
        _of("figure_import", "entry_id", "audit_entry.id"),
        _of("figure_import", "fiscal_year_id", "fiscal_year.id"),
    )
    op.create_index(
        "ix_figure_import_fiscal_year_id_dataset", "figure_import", ["fiscal_year_id", "dataset"]
    )
    op.create_index("ix_figure_import_sha256", "figure_import", ["sha256"])


def _create_old() -> None:
    op.create_table(
        "kept_figures",
        _number("entry_id"),
        _flag("are_sample"),
        sa.Column("rows", sa.JSON(), nullable=False),
        _key("kept_figures", "entry_id"),
        _of("kept_figures", "entry_id", "audit_entry.id"),
    )
    op.create_table(
        "complaint_month",
        _number("id"),
        _number("fiscal_year_id"),
        _text("month"),
        *(_number(name) for name in COUNTS),
        _flag("is_sample"),
        _number("version"),
        _key("complaint_month", "id"),
        _of("complaint_month", "fiscal_year_id", "fiscal_year.id"),
        _unique("complaint_month", "fiscal_year_id", "month"),
    )
    op.create_table(
        "budget_line",
        _number("id"),
        _number("fiscal_year_id"),
        *(_text(name) for name in ("source", "category", "name")),
        _number("position"),
        sa.Column("yearly_plan", sa.BigInteger(), nullable=False),
        _text("obstacle"),
        _flag("is_sample"),
        _number("version"),
        _key("budget_line", "id"),
        _of("budget_line", "fiscal_year_id", "fiscal_year.id"),
        _unique("budget_line", "fiscal_year_id", "source", "category", "name"),
    )
    op.create_table(
        "budget_month",
        _number("line_id"),
        _text("month"),
        sa.Column("planned", sa.BigInteger(), nullable=True),
        sa.Column("spent", sa.BigInteger(), nullable=True),
        _key("budget_month", "line_id", "month"),
        _of("budget_month", "line_id", "budget_line.id"),
    )


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _of(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"))


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))
