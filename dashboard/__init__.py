"""ITA dashboard: a police station's preparation for its integrity and transparency audit."""

__version__ = "0.1.0"
