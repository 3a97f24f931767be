# The watched folder: what is written beside each file, and what may go wrong.
cli-watch = Watch a folder and store the workbooks that arrive in it.
watch-accepted = The file { $name } was stored on { $at }. The number of the import is { NUMBER($id, useGrouping: 0) }.
watch-unchanged = The content of the file { $name } was already in force as it is ({ $at }). Nothing was changed.
watch-already = The file { $name } had already been stored as import { NUMBER($id, useGrouping: 0) }. It was not stored a second time ({ $at }). If it should replace a newer import, import it on the page Datasets.
watch-rejected = The file { $name } was not imported ({ $at }). Nothing was changed. Correct the errors listed below and import the file again.
watch-warned = Check these. If something is wrong, correct the figure and import the corrected file.
watch-nameless = (the name holds a personal identity code)
watch-waiting = { $said } Trying again.
error-folder-missing = There is no folder { $name }. Check the path.
error-folder-watched = Another program is already watching the folder { $name }. Stop it first, or let it go on.
error-folder-not-written = The folder { $name } cannot be written to, or files cannot be moved from it. Check the permissions and the disk space.
error-seconds = The watching interval { $value } is not valid. Give a number of seconds that is at least 0.1.
