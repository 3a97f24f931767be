"""Layouts of extracts: what the headings of a table say (model), found (propose) and used (apply)."""
