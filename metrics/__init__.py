"""What is measured and how: declarations and pure functions over published figures."""
