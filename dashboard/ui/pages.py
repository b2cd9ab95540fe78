"""The pages of the product: file, address, title, icon and help. One list for all uses."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dashboard.domain.bilingual import Bilingual
from dashboard.settings import shipped
from dashboard.text import shell


@dataclass(frozen=True)
class PageEntry:
    """One page; ``address`` is its path in the URL, the first page answers at ``/``."""

    address: str
    title: Bilingual
    help: Bilingual
    icon: str
    in_menu: bool = True
    on_projector: bool = False

    @property
    def file(self) -> Path:
        return shipped("pages") / f"{self.address}.py"


PAGES = (
    PageEntry(
        "overview", shell.OVERVIEW, shell.OVERVIEW_HELP, ":material/grid_view:", on_projector=True
    ),
    PageEntry("board", shell.BOARD, shell.BOARD_HELP, ":material/view_kanban:", on_projector=True),
    PageEntry("mine", shell.MINE, shell.MINE_HELP, ":material/assignment_ind:"),
    PageEntry(
        "coverage",
        shell.COVERAGE,
        shell.COVERAGE_HELP,
        ":material/calendar_view_month:",
        on_projector=True,
    ),
    PageEntry("item", shell.ITEM, shell.ITEM_HELP, ":material/checklist:", in_menu=False),
    PageEntry("measures", shell.MEASURES, shell.MEASURES_HELP, ":material/storefront:"),
    PageEntry(
        "complaints",
        shell.COMPLAINTS,
        shell.COMPLAINTS_HELP,
        ":material/feedback:",
        on_projector=True,
    ),
    PageEntry(
        "budget",
        shell.BUDGET,
        shell.BUDGET_HELP,
        ":material/account_balance_wallet:",
        on_projector=True,
    ),
    PageEntry("imports", shell.IMPORT, shell.IMPORT_HELP, ":material/upload_file:"),
)
PROJECTOR_PAGES = tuple(page for page in PAGES if page.on_projector)


def page_file(address: str) -> Path:
    """The script of the page with this address; the start page for one that is not known."""
    return next((page for page in PAGES if page.address == address), PAGES[0]).file
