"""The years a document speaks of."""

from dashboard.domain.documents import DocumentFacts
from dashboard.domain.fiscal import BUDDHIST_OFFSET


def years_in(document: DocumentFacts) -> frozenset[int]:
    """The Buddhist years that a document names, in either era."""
    buddhist = {year for year, _ in document.years}
    return frozenset(buddhist | {year + BUDDHIST_OFFSET for year, _ in document.years_ce})
