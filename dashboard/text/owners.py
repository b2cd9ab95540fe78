"""Who owns an item, as it stands in a sentence or beside it."""

from collections.abc import Iterable

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Catalogue, Section
from dashboard.domain.history import Facts
from dashboard.text.shell import NOBODY


def owners(officers: Iterable[str], sections: Iterable[Section]) -> Bilingual:
    """Officers by name, then sections by their short names; NOBODY where there is no owner."""
    names = [Bilingual(name, name) for name in officers]
    names += [section.short for section in sections]
    if not names:
        return NOBODY
    return Bilingual(" · ".join(name.th for name in names), " · ".join(name.en for name in names))


def owners_in(facts: Facts, catalogue: Catalogue) -> Bilingual:
    """The owners an entry of the history gave; the form may have lost a section it names."""
    officers = (officer["name"] for officer in facts["officers"])
    return owners(officers, (s for s in catalogue.sections if s.code in facts["sections"]))
