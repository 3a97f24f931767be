# Figures of development that are alike on all pages.
trend-aim = Target { $target }: { $verdict }.
trend-aim-from = Target { $target }, baseline { $baseline }, due { $by }: { $verdict }.
trend-study = Study: THL, Tutkimuksesta tiiviisti 31/2023, { $value }.
