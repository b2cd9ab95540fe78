"""The sets of figures (ชุดข้อมูล) that a station keeps."""

from __future__ import annotations

from enum import StrEnum


class Dataset(StrEnum):
    """One set of figures; its value names it in tables, addresses and commands."""

    COMPLAINTS = "complaints"
    BUDGET = "budget"
    FUND = "fund"
    PROCUREMENT = "procurement"
    CASES = "cases"
    RISKS = "risks"
    ACTIVITIES = "activities"
    SURVEYS = "surveys"
    BRIEFINGS = "briefings"
