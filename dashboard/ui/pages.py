"""The pages of the product: file, address, title, icon and help. One list for all uses."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.roles import Action
from dashboard.settings import shipped
from dashboard.text import shell

NO_HEADING = Bilingual("", "")


@dataclass(frozen=True)
class PageEntry:
    """One page; ``address`` is its path in the URL, the first page answers at ``/``.

    A page stands in the menu under its ``heading`` with the others that have it; one that
    ``needs`` more than looking is offered to those who may do that.
    """

    address: str
    title: Bilingual
    help: Bilingual
    icon: str
    in_menu: bool = True
    on_projector: bool = False
    heading: Bilingual = NO_HEADING
    needs: Action = Action.SEE

    @property
    def file(self) -> Path:
        return shipped("pages") / f"{self.address}.py"


def _figures(address: str, title: Bilingual, help_: Bilingual, icon: str) -> PageEntry:
    return PageEntry(
        address, title, help_, f":material/{icon}:", on_projector=True, heading=shell.FIGURES
    )


def _care(
    address: str, title: Bilingual, help_: Bilingual, icon: str, needs: Action = Action.SEE
) -> PageEntry:
    return PageEntry(address, title, help_, f":material/{icon}:", heading=shell.CARE, needs=needs)


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
    _figures("complaints", shell.COMPLAINTS, shell.COMPLAINTS_HELP, "feedback"),
    _figures("budget", shell.BUDGET, shell.BUDGET_HELP, "account_balance_wallet"),
    _figures("fund", shell.FUND, shell.FUND_HELP, "savings"),
    _figures("procurement", shell.PROCUREMENT, shell.PROCUREMENT_HELP, "shopping_cart"),
    _figures("cases", shell.CASES, shell.CASES_HELP, "gavel"),
    _figures("risks", shell.RISKS, shell.RISKS_HELP, "grid_4x4"),
    _figures("activities", shell.ACTIVITIES, shell.ACTIVITIES_HELP, "event_available"),
    _figures("surveys", shell.SURVEYS, shell.SURVEYS_HELP, "how_to_vote"),
    PageEntry(
        "imports",
        shell.IMPORT,
        shell.IMPORT_HELP,
        ":material/upload_file:",
        heading=shell.FIGURES,
    ),
    _care("officers", shell.STAFF, shell.STAFF_HELP, "groups"),
    _care("history", shell.HISTORY, shell.HISTORY_HELP, "history"),
    _care("backup", shell.BACKUP, shell.BACKUP_HELP, "backup", needs=Action.BACK_UP),
)
PROJECTOR_PAGES = tuple(page for page in PAGES if page.on_projector)


def page_file(address: str) -> Path:
    """The script of the page with this address; the start page for one that is not known."""
    return next((page for page in PAGES if page.address == address), PAGES[0]).file
