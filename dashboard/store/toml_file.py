"""Strict reading of the TOML files that people edit: no field is missed, none is ignored."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import NoReturn, TypeVar

from dashboard.domain.bilingual import Bilingual
from dashboard.text import data_files as words

Choice = TypeVar("Choice", bound=StrEnum)


class DataFileError(ValueError):
    """A data file that cannot be used: which file, where in it, and what is wrong there.

    ``where`` is a code such as ``O4.6`` or a place such as ``items[3]``; "" is the file itself.
    ``told`` says all three to people; the exception itself prints them in English.
    """

    def __init__(self, path: Path, where: str, problem: Bilingual) -> None:
        place = ": ".join(part for part in (str(path), where) if part)
        self.told = Bilingual(f"{place}: {problem.th}", f"{place}: {problem.en}")
        super().__init__(self.told.en)
        self.path = path
        self.where = where
        self.problem = problem.en


class Table:
    """One TOML table whose fields are read by name and type.

    Every method raises the file's own kind of DataFileError, which names the field.
    """

    def __init__(
        self, path: Path, where: str, values: Mapping[str, object], error: type[DataFileError]
    ) -> None:
        self.path = path
        self.where = where
        self._values = values
        self._error = error

    def refuse(self, problem: Bilingual, **facts: object) -> NoReturn:
        raise self._error(self.path, self.where, problem.filled(**facts))

    def has(self, name: str) -> bool:
        return name in self._values

    def expect(self, required: str, optional: str = "") -> Table:
        """Demand the fields named in ``required`` and allow those in ``optional``, no others."""
        for name in required.split():
            if name not in self._values:
                self.refuse(words.MISSING, field=name)
        for name in self._values:
            if name not in (*required.split(), *optional.split()):
                self.refuse(words.UNKNOWN_FIELD, field=name)
        return self

    def text(self, name: str) -> str:
        """A text that is not blank."""
        value = self._values[name]
        if not _is_text(value):
            self.refuse(words.NOT_TEXT, field=name)
        return str(value)

    def text_or_blank(self, name: str) -> str:
        return "" if self._values.get(name, "") == "" else self.text(name)

    def text_or_none(self, name: str) -> str | None:
        return self.text(name) if self.has(name) else None

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; empty where the field is absent."""
        return self._as_texts(name, self._list(name))

    def lists_of_texts(self, name: str) -> tuple[tuple[str, ...], ...]:
        """A list of lists of texts; empty where the field is absent."""
        return tuple(self._as_texts(name, inner) for inner in self._list(name))

    def number(self, name: str, least: int, most: int) -> int:
        value = self._values[name]
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            self.refuse(words.NOT_A_NUMBER, field=name, least=least, most=most)
        return value

    def number_or_none(self, name: str, least: int, most: int) -> int | None:
        return self.number(name, least, most) if self.has(name) else None

    def flag(self, name: str) -> bool:
        """True or false; false where the field is absent."""
        value = self._values.get(name, False)
        if not isinstance(value, bool):
            self.refuse(words.NOT_A_FLAG, field=name)
        return value

    def choice(self, name: str, among: type[Choice]) -> Choice:
        value = self.text(name)
        if value not in [choice.value for choice in among]:
            self.refuse(words.NOT_A_CHOICE, field=name, given=value, choices=", ".join(among))
        return among(value)

    def bilingual(self, name: str) -> Bilingual:
        """A wording in both languages."""
        return self.table(name).as_bilingual()

    def as_bilingual(self) -> Bilingual:
        self.expect("th en")
        return Bilingual(self.text("th"), self.text("en"))

    def table(self, name: str) -> Table:
        """The table under a field."""
        return self._child(name, name, self._values[name])

    def tables(self, name: str, named_by: str | None = None) -> Iterator[Table]:
        """The list of tables under a field, each placed by its ``named_by`` field if it has it."""
        for number, values in enumerate(self._list(name), start=1):
            child = self._child(name, f"{name}[{number}]", values)
            if named_by and _is_text(child._values.get(named_by)):
                child.where = str(child._values[named_by])
            yield child

    def _child(self, name: str, place: str, values: object) -> Table:
        if not isinstance(values, dict):
            self.refuse(words.NOT_A_TABLE, field=name)
        return Table(self.path, f"{self.where} {place}".strip(), values, self._error)

    def _list(self, name: str) -> list[object]:
        value = self._values.get(name, [])
        if not isinstance(value, list):
            self.refuse(words.NOT_A_LIST, field=name)
        return value

    def _as_texts(self, name: str, values: object) -> tuple[str, ...]:
        if not isinstance(values, list) or not all(_is_text(value) for value in values):
            self.refuse(words.NOT_TEXTS, field=name)
        return tuple(values)


def read_toml(path: Path, error: type[DataFileError]) -> Table:
    """The top table of a TOML file.

    Raises:
        DataFileError: (of the kind given) the file is missing, is not UTF-8 or is not TOML.
    """
    try:
        # utf-8-sig: Windows editors like to put a byte order mark in front.
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as problem:
        raise error(path, "", words.NO_FILE) from problem
    except OSError as problem:
        raise error(path, "", words.CANNOT_OPEN.filled(detail=problem.strerror)) from problem
    except UnicodeDecodeError as problem:
        raise error(path, "", words.NOT_UTF_8) from problem
    except tomllib.TOMLDecodeError as problem:
        raise error(path, "", _wrong_toml(str(problem))) from problem
    return Table(path, "", values, error)


def _wrong_toml(answered: str) -> Bilingual:
    """``Invalid value (at line 3, column 5)`` in words; the parser gives no line at the end."""
    if line := re.search(r"at line (\d+)", answered):
        return words.NOT_TOML.filled(line=line[1])
    return words.ENDS_TOO_EARLY


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
