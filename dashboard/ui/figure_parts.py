"""What parts of a period are called: sections, kinds, and headings under their groups."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.case_headings import MOST_HEADINGS
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.figures.wholeness import Part
from dashboard.text import cases
from dashboard.text.figure_choices import choice_name
from dashboard.ui.names import joined


def part_names(dataset: Dataset, parts: Sequence[Part]) -> Bilingual:
    """``งานจราจร, งานสืบสวน``; ``กลุ่ม 2: ลักทรัพย์, ชิงทรัพย์ · กลุ่ม 4: ยาเสพติด``."""
    if dataset is not Dataset.CASES:
        field = SHAPES[dataset].part_of or ""
        return joined((choice_name(dataset, field, code) for code, _ in parts), most=len(parts))
    named = [
        cases.HEADINGS_OF_GROUP.filled(
            group=group,
            headings=joined((Bilingual(name, name) for _, name in of_group), most=MOST_HEADINGS),
        )
        for group, of_group in groupby(parts, key=lambda part: part[0])
    ]
    return Bilingual(" · ".join(each.th for each in named), " · ".join(each.en for each in named))
