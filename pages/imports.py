"""นำเข้า: download a template, upload a sheet, see what it would do, save it all at once."""

from dashboard.text import importing
from dashboard.ui import visit
from dashboard.ui.header import show_header
from dashboard.ui.headline import Part
from dashboard.ui.importing import choose_dataset, show_import

year = visit.state()
show_header(year, importing.TITLE, [Part(importing.INTRODUCTION)])
show_import(choose_dataset(), year)
