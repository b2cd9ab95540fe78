"""Who is opening the published addresses of a station. Plain types: never changes again."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "watch_lease",
        sa.Column("station_id", sa.Integer(), nullable=False),
        sa.Column("until", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("station_id", name=op.f("pk_watch_lease")),
        sa.ForeignKeyConstraint(
            ["station_id"], ["station.id"], name=op.f("fk_watch_lease_station_id")
        ),
    )


def downgrade() -> None:
    op.drop_table("watch_lease")
