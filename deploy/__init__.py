"""Serving, pinning and checking: everything around the product, nothing of it."""
