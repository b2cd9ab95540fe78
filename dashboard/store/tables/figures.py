"""Figures of every dataset, the way back from each write of them, and the files they came in."""

from typing import Any

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field

from dashboard.store.base import Table


class FigureRowRow(Table, table=True):
    """One row of a dataset in a year; ``position`` keeps the order in which rows came.

    A key may be longer than an index can hold, so that rows are told apart by its ``digest``.
    """

    __tablename__ = "figure_row"
    __table_args__ = (
        UniqueConstraint("fiscal_year_id", "dataset", "digest"),
        Index("ix_figure_row_fiscal_year_id_dataset_period", "fiscal_year_id", "dataset", "period"),
    )

    id: int | None = Field(default=None, primary_key=True)
    fiscal_year_id: int = Field(foreign_key="fiscal_year.id")
    dataset: str
    key: str
    digest: str
    position: int
    period: str
    part: str
    nil: bool
    values: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    is_sample: bool
    version: int


class FigureChangeRow(Table, table=True):
    """How a row stood before an entry: the way back from it.

    ``before`` and what belongs to it are null where the entry added the row; ``after_version``
    is null where it removed it.
    """

    __tablename__ = "figure_change"

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="audit_entry.id", index=True)
    dataset: str
    key: str
    position: int
    before: dict[str, Any] | None = Field(sa_column=Column(JSON(none_as_null=True), nullable=True))
    before_version: int | None
    before_is_sample: bool | None
    after_version: int | None


class FigureImportRow(Table, table=True):
    """The file an import came from; its content lies in the storage where it ``is_kept``."""

    __tablename__ = "figure_import"
    __table_args__ = (
        Index("ix_figure_import_fiscal_year_id_dataset", "fiscal_year_id", "dataset"),
    )

    entry_id: int = Field(foreign_key="audit_entry.id", primary_key=True)
    fiscal_year_id: int = Field(foreign_key="fiscal_year.id")
    dataset: str
    file_name: str
    sha256: str = Field(index=True)
    size: int
    is_kept: bool


class FigureMappingRow(Table, table=True):
    """Which field a title stands for in this station's files; empty: passed by."""

    __tablename__ = "figure_mapping"

    station_id: int = Field(foreign_key="station.id", primary_key=True)
    dataset: str = Field(primary_key=True)
    title: str = Field(primary_key=True)
    field: str


class FigureSettingRow(Table, table=True):
    """A setting that figures of a year are judged by; no row means the default."""

    __tablename__ = "figure_setting"

    fiscal_year_id: int = Field(foreign_key="fiscal_year.id", primary_key=True)
    name: str = Field(primary_key=True)
    value: Any = Field(sa_column=Column(JSON, nullable=False))
    version: int
