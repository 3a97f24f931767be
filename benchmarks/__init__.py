"""How fast pages and releases are on a national store, beside references measured in the same run."""
