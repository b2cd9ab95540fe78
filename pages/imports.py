"""นำเข้า: a template, any file, what it would do; saved all at once, and the way back."""

from dashboard.text import importing
from dashboard.ui import visit
from dashboard.ui.header import show_header
from dashboard.ui.headline import Part
from dashboard.ui.importing import choose_dataset, show_import

year = visit.state()
show_header(year, importing.TITLE, [Part(importing.INTRODUCTION)])
show_import(choose_dataset(), year)
