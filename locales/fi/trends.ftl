# Kehityskuvat, jotka ovat samanlaisia kaikilla sivuilla.
trend-aim = Tavoite { $target }: { $verdict }.
trend-aim-from = Tavoite { $target }, lähtötaso { $baseline }, määräaika { $by }: { $verdict }.
trend-study = Tutkimus: THL, Tutkimuksesta tiiviisti 31/2023, { $value }.
