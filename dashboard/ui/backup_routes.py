"""The address of a backup: sent piece by piece, to those who may back up, by a name of the list."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from dashboard.domain.refusals import Refused
from dashboard.services.backup_place import place_of
from dashboard.services.backups import backup_file
from dashboard.ui import file_routes, visit

ZIP = "application/zip"


def send_backup(request: Request) -> Response:
    """A backup of the folder, under its own name."""
    name = request.path_params["name"]
    try:
        path = backup_file(
            visit.desk(), file_routes.actor_of(request), place_of(visit.settings()), name
        )
    except Refused as refused:
        return file_routes.refusal(request, refused)
    headers = {
        **file_routes.HARMLESS,
        "Content-Disposition": file_routes.attachment(name),
        "Cache-Control": "private, no-store",
    }
    return FileResponse(path, media_type=ZIP, headers=headers)


ROUTES = [Route("/backups/{name:str}", send_backup, methods=["GET"])]
