"""From a county's facts to its published cells: sums added, small counts protected across all views."""

from metrics.publication.publish import Past, Published, Update, publish_together

__all__ = ["Past", "Published", "Update", "publish_together"]
