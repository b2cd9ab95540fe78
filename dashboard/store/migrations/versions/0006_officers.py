"""Officers that the product keeps itself, and who was closed. Plain types: never changes again."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "officer", sa.Column("from_seeds", sa.Boolean(), nullable=False, server_default=sa.true())
    )
    op.add_column(
        "officer", sa.Column("may_approve", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("officer", sa.Column("closed_on", sa.Date(), nullable=True))
    # In words both databases know: Alembic would have SQLite copy the table, which others refer to.
    op.execute(
        "ALTER TABLE officer ADD COLUMN handed_to INTEGER "
        "CONSTRAINT fk_officer_handed_to REFERENCES officer (id)"
    )


def downgrade() -> None:
    for column in ("handed_to", "closed_on", "may_approve", "from_seeds"):
        op.drop_column("officer", column)
