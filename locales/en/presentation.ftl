# The page Presentation.

page-forum = Presentation
page-forum-guide =
    This page makes the cooperation forum's material: slides, report and workbook with the same numbers as the pages, in the same selection. The charts on slides are PowerPoint's own and can be edited.

    Every file holds published numbers only. A protected number is empty in a chart's own table, too.

    The presentation shows one message at a time. Arrow keys go forward and back, Esc ends it. The dark view follows the browser's theme. On a picture two metres wide titles, tables and the words of figures can be read from eight metres; the line of sources is smaller.

    A saved view is a link that can be shared and opened again next quarter. It remembers which release was in force, so that changes can be compared with it.
forum-page-headline = The forum's material takes a minute: choose sections, make files or open the presentation.
forum-sections = Sections
forum-sections-none = All sections
forum-files = Files
forum-template = The county's own slide template (.pptx or .potx), if there is one
forum-template-help = Its layouts, fonts and colours are used. The template is not kept.
forum-template-limit = At most 20 MB. You can also drop the file here.
forum-make-pptx = Make slides (PowerPoint)
forum-make-pdf = Make report (PDF)
forum-make-xlsx = Make workbook (Excel)
forum-stop = Stop
forum-stopped = Stopped. No file was made.
forum-making = Putting the material together:
forum-writing = Writing the file …
forum-download-pptx = Download slides ({ $size } kB)
forum-download-pdf = Download report ({ $size } kB)
forum-download-xlsx = Download workbook ({ $size } kB)
forum-screen = Presentation view
forum-screen-about = One message at a time, large. Arrow keys go forward and back, Esc ends.
forum-screen-open = Open the presentation
forum-first-of = The first { $rows } of { $of } are shown.
forum-back = Back
forum-next = Next
forum-close = End the presentation
forum-views = Saved views
forum-views-about = A view remembers filters, sections and release. Its link can be shared.
forum-views-none = No views have been saved yet.
forum-view-saved = saved by { $by } { $at }
forum-view-open = Open
forum-view-name = Name of the view, for example Forum 4/2026
forum-view-save = Save the view
forum-changes = What has changed since the last forum?
forum-changes-none = Save a view after the forum: next time this shows what has changed since.
forum-changes-since = Compare with the view
forum-changes-choose = Choose a saved view
forum-changes-gone = The view's release is gone, so nothing can be compared.
forum-changes-later = The months chosen are after the view, so there is nothing to compare. Choose a longer time.
forum-changes-how = Both numbers are computed alike and with the filters of this page; those of then are from release { $release }.
forum-changes-method = The way of protecting numbers has changed in between, so some may be missing on either side.
forum-changes-nothing = No indicator has changed since.
forum-then = Then
forum-now = Now
forum-measure = Measure { $id }
