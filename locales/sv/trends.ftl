# Utvecklingsfigurer som är likadana på alla sidor.
trend-aim = Mål { $target }: { $verdict }.
trend-aim-from = Mål { $target }, utgångsnivå { $baseline }, tidsfrist { $by }: { $verdict }.
trend-study = Studie: THL, Tutkimuksesta tiiviisti 31/2023, { $value }.
