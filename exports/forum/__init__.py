"""The forum pack: the shared picture as slides, report and workbook, from published figures only."""
