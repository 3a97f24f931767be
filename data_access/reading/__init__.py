"""A stranger's file made into plain cells, in a process of its own that may die without harm."""
