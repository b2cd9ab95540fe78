"""The rules of the audit. Standard library only: no screen, no database, no clock, no disk."""
