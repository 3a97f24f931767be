"""Disclosure protection: nobody can be worked out from anything that is published."""

from metrics.disclosure.cube import DEFAULT_THRESHOLD, Protected, audit, protect

__all__ = ["DEFAULT_THRESHOLD", "Protected", "audit", "protect"]
