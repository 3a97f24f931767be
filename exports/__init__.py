"""Files made of protected tables. Nothing else is accepted."""
