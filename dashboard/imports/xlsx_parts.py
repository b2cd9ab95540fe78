"""Where the sheets of an xlsx file lie in its package; runs in the reading process only."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping

from defusedxml.ElementTree import fromstring

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_ROOT_RELATIONS = "_rels/.rels"


def sheet_parts(package: zipfile.ZipFile) -> list[tuple[str, str]]:
    """The name of each sheet and its part, in the order of the workbook.

    Raises:
        ValueError, KeyError, xml.etree.ElementTree.ParseError: the package contradicts itself.
    """
    _require_one_workbook(package)
    targets = _targets(package, _RELATIONS)
    found = []
    for element in fromstring(package.read(_WORKBOOK), forbid_dtd=True).iter():
        if _local(element.tag) == "sheet":
            attributes = {_local(name): value for name, value in element.attrib.items()}
            found.append((attributes["name"], _path(targets[attributes["id"]])))
    return found


def styles_part(package: zipfile.ZipFile) -> str | None:
    """The part of the styles of cells, where there is one."""
    targets = _targets(package, _RELATIONS, "/styles").values()
    return next(map(_path, targets), None)


def _require_one_workbook(package: zipfile.ZipFile) -> None:
    """A package that points to another workbook would show one and have the other measured."""
    for target in _targets(package, _ROOT_RELATIONS, "/officeDocument").values():
        if target.lstrip("/") != _WORKBOOK:
            raise ValueError(target)


def _targets(package: zipfile.ZipFile, part: str, type_: str = "") -> Mapping[str, str]:
    targets: dict[str, str] = {}
    for relation in fromstring(package.read(part), forbid_dtd=True):
        if not relation.get("Type", "").endswith(type_):
            continue
        if relation.get("Id", "") in targets:
            raise ValueError("two relations of one name")
        targets[relation.get("Id", "")] = relation.get("Target", "")
    return targets


def _path(target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return target if target.startswith("xl/") else f"xl/{target}"


def _local(name: str) -> str:
    return name.rpartition("}")[2]
