"""What an entry is about, in words."""

from dashboard.domain.bilingual import Bilingual
from dashboard.text.history import SETTING
from dashboard.text.importing import DATASETS


def subject_name(subject: str) -> Bilingual:
    """Item codes as they are; a dataset or a setting by its name; empty for the whole year."""
    return DATASETS.get(subject) or SETTING.get(subject) or Bilingual(subject, subject)
