"""Every indicator's standing for the current scope: `exports.standings`, the same for pages and files."""

from exports.standings import as_of, measures, standings, targets

__all__ = ["as_of", "measures", "standings", "targets"]
