"""Alembic migrations, run by ``dashboard.store.migrate`` and packaged with the product."""
