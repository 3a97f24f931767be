"""Linear programmes as HiGHS takes them: variables from zero up, equations, and nothing of what they mean."""

import highspy
import numpy as np
from scipy import sparse

from metrics.disclosure.system import Numbers

NO_LIMIT = highspy.kHighsInf


def load_programme(
    equations: sparse.csc_matrix,
    right: Numbers,
    *,
    cost: Numbers | None = None,
    upper: Numbers | None = None,
    whole: int = 0,
) -> highspy.Highs:
    """A solver with variables from 0 to `upper` for which `equations` give `right`; the first `whole` of
    them in whole numbers."""
    programme = highspy.HighsLp()
    programme.num_row_, count = equations.shape
    programme.num_col_ = count
    programme.col_cost_ = np.zeros(count) if cost is None else cost
    programme.col_lower_ = np.zeros(count)
    programme.col_upper_ = np.full(count, NO_LIMIT) if upper is None else upper
    programme.row_lower_ = programme.row_upper_ = right
    programme.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    programme.a_matrix_.start_, programme.a_matrix_.index_ = equations.indptr, equations.indices
    programme.a_matrix_.value_ = equations.data
    if whole:
        kinds = [highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous]
        programme.integrality_ = [kinds[0]] * whole + [kinds[1]] * (count - whole)
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("presolve", "choose" if whole else "off")  # off keeps the basis for the next run
    solver.passModel(programme)
    return solver
