"""What a flow figure says: `exports.flow_words`, the same for pages and files."""

from exports.flow_words import (
    Name,
    Named,
    describe,
    label_flow,
    name_nodes,
    net_changes,
    quote,
    share_format,
    stage_name,
    write_change,
    write_part,
)

__all__ = [
    "Name", "Named", "describe", "label_flow", "name_nodes", "net_changes", "quote", "share_format",
    "stage_name", "write_change", "write_part",
]  # fmt: skip
