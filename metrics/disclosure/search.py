"""Which quantities to hide so that no small one can be worked out, losing as little as possible.

Each small quantity needs two witnesses: whole, non-negative values of the unknowns that agree with all that
is shown, one in which the quantity is at most 1 and one in which it reaches the threshold. Whatever a witness
changes must be hidden, and a pattern with a witness for everything is safe by construction. Finding the
witness that changes least is a linear programme (the attacker's problem of Fischetti and Salazar-González
2001, Management Science 47, 1008-1027, with the loss as its price); what it hides is then pruned and
improved.
"""

from collections.abc import Iterable

import highspy
import numpy as np
from scipy import sparse

from metrics.disclosure.solver import NO_LIMIT, load_programme
from metrics.disclosure.system import Mask, Numbers, Places, System, find_sums
from metrics.disclosure.witness import TINY, Task, Witness, describe_change, describe_changes, stack_changes

_NOTHING = 1e-9  # what a solver leaves of zero
_MOVE = 1e-4  # price of changing an unknown: witnesses stay near the truth, and so mostly whole
_MOVE_FAR = 5e-2  # the same in a large system, where a solver else wanders among what costs nothing
_REUSE = 1e-2  # price of changing what has been hidden besides the small ones, so that it can be shown again
_LARGE = 1_000  # unknowns beyond which whole numbers take too long to insist on
_PATIENCE = 8  # failures in a row, in a large system, after which the rest is taken to be needed
_TRIES = 3  # prices a little different often lead to whole numbers


class Truths:
    """Possible truths of a system, found by linear programming."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.values = system.values
        self._count = len(self.values)
        self._down = np.flatnonzero(system.unknowns)
        self._linear = self._make_model(whole=False)
        self._whole: highspy.Highs | None = None
        moves = len(system.unknowns) + len(self._down)
        self._random = np.random.default_rng(552_2019)
        self._slack = np.arange(2 * self._count, dtype=np.int32) + moves

    def _make_model(self, *, whole: bool) -> highspy.Highs:
        """Columns: how far above its real value each unknown is, how far below (those above zero), then the
        same of each quantity."""
        system, count = self.system, self._count
        own, shared = _write_as_sums(system.quantities)
        sums = sparse.vstack([own, system.equations]).tocsc()
        apart = sparse.vstack(
            [sparse.identity(count) - shared, sparse.csr_matrix((system.equations.shape[0], count))]
        )
        matrix = sparse.hstack([sums, -sums[:, self._down], -apart, apart]).tocsc()
        moves = matrix.shape[1] - 2 * count
        upper = np.full(matrix.shape[1], NO_LIMIT)
        upper[len(system.unknowns) : moves] = system.unknowns[self._down]
        move = _MOVE_FAR if len(system.unknowns) > _LARGE else _MOVE
        cost = np.where(np.arange(matrix.shape[1]) < moves, move, 0.0)
        right = np.zeros(matrix.shape[0])
        solver = load_programme(matrix, right, cost=cost, upper=upper, whole=moves if whole else 0)
        if whole:
            solver.setOptionValue("mip_max_nodes", 200)
            solver.setOptionValue("mip_rel_gap", 0.5)
        return solver

    def find(
        self, price: Numbers, task: Task, *, fixed: Mask | None = None, thorough: bool = True
    ) -> Witness | None:
        """The witness of a task whose changes cost least; None where there is none.

        price: (m,) of one unit of change. fixed: (m,) what must not change, if not only what is known.
        thorough: a cheapest change with fractions, which is no possible truth, is followed by a slower search
        in whole numbers.
        """
        system, at = self.system, task.quantity
        price = price.copy()
        price[at] = 0
        lower, upper = np.zeros(2 * self._count), np.full(2 * self._count, NO_LIMIT)
        never = np.flatnonzero(system.known if fixed is None else fixed)
        upper[never] = upper[self._count + never] = 0
        change = system.threshold - self.values[at] if task.up else self.values[at] - 1
        this, other = (at, self._count + at) if task.up else (self._count + at, at)
        lower[this], upper[this], upper[other] = change, NO_LIMIT, 0
        return self._solve(np.tile(price, 2), lower, upper, thorough=thorough)

    def _solve(self, cost: Numbers, lower: Numbers, upper: Numbers, *, thorough: bool) -> Witness | None:
        change = None
        for _ in range(_TRIES):
            change = self._run(self._linear, cost, lower, upper)
            if change is None:
                return None
            if np.abs(change - change.round()).max() < TINY:
                return self._describe(change.round())
            if len(change) > _LARGE:
                return self._describe(change)
            cost = cost * self._random.uniform(0.8, 1.2, len(cost))
        if not thorough:
            return None
        self._whole = self._whole or self._make_model(whole=True)
        whole = self._run(self._whole, cost, lower, upper)
        # Without a whole one, as older releases may have left it, fractions hide what can still be hidden.
        return self._describe(whole.round() if whole is not None else change)

    def _run(self, model: highspy.Highs, cost: Numbers, lower: Numbers, upper: Numbers) -> Numbers | None:
        model.clearSolver()  # from the truth, a few steps lead to a witness; from the last witness, many
        model.changeColsCost(len(cost), self._slack, cost)
        model.changeColsBounds(len(cost), self._slack, lower, upper)
        model.run()
        if model.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return None
        found = np.array(model.getSolution().col_value)
        count = len(self.system.unknowns)
        change: Numbers = found[:count]
        change[self._down] -= found[count : count + len(self._down)]
        return change

    def _describe(self, change: Numbers | None) -> Witness | None:
        assert change is not None
        change[np.abs(change) < _NOTHING] = 0
        return describe_change(self.system, change)


def _write_as_sums(quantities: sparse.csr_matrix) -> tuple[sparse.csr_matrix, sparse.csr_matrix]:
    """Each quantity as a sum of unknowns or, where it can be, of other quantities."""
    sums = find_sums(quantities)
    own = sparse.diags([1.0 if parts is None else 0.0 for parts in sums]) @ quantities
    rows = [place for place, parts in enumerate(sums) if parts is not None for _ in parts]
    columns = [int(part) for parts in sums if parts is not None for part in parts]
    shared = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), (len(sums), len(sums)))
    own.eliminate_zeros()
    return own, shared


class Search:
    """A pattern that grows until every task has a witness, then shrinks as far as witnesses allow."""

    def __init__(self, system: System, seeds: sparse.csr_matrix | None = None) -> None:
        """seeds: (w, n) changes that were witnesses before, to be tried first."""
        self.system = system
        self.small = system.small & ~system.known
        self.forced = self.small | system.kept
        self.hidden = self.forced.copy()
        self.tasks = self._list_tasks()
        self.witnesses: dict[Task, Witness] = {}
        self.random = np.random.default_rng(552_2019)
        if seeds is not None:
            for witness in describe_changes(system, seeds):
                self._keep(witness, witness.serves & set(self.tasks))
        self._truths: Truths | None = None

    @property
    def truths(self) -> Truths:
        """Made when the first witness has to be looked for."""
        self._truths = self._truths or Truths(self.system)
        return self._truths

    @property
    def loss(self) -> float:
        return float(self.system.weights[self.hidden].sum())

    @property
    def changes(self) -> sparse.csr_matrix:
        """What the witnesses in use change: (w, n)."""
        used = {id(witness): witness for witness in self.witnesses.values()}
        return stack_changes(list(used.values()), len(self.system.unknowns))

    def run(self, work: int) -> Mask:
        """The quantities to hide. work: how many unknowns times tasks improving may go through: a count, not
        a time, so that results repeat."""
        tasks = self.tasks
        for task in tasks:
            self._serve(task, self.system.weights)
        self._prune()
        columns = sum(self.system.quantities.shape) + len(self.system.values)
        for _ in range(min(60, work // (columns * max(len(tasks), 1)))):
            self._improve()
        return self.hidden

    def _list_tasks(self) -> list[Task]:
        """The hardest first: those that ask for the largest change."""
        values, threshold = self.system.values, self.system.threshold
        small = [int(place) for place in np.flatnonzero(self.small)]
        tasks = [Task(place, True) for place in small]
        tasks += [Task(place, False) for place in small if values[place] > 1]
        return sorted(
            tasks,
            key=lambda task: -(threshold - values[task.quantity] if task.up else values[task.quantity] - 1),
        )

    def _serve(self, task: Task, weights: Numbers, *, thorough: bool = True) -> bool:
        """See that a task has a witness, hiding what it changes; whether one was found."""
        if self._is_served(task):
            return True
        witness = self.truths.find(np.where(self.hidden, 0, weights), task, thorough=thorough)
        if witness is None:
            return False
        witness = self._sparsen(witness, task, weights)
        self.hidden[witness.touched] = True
        self._keep(witness, witness.serves)
        return True

    def _sparsen(self, witness: Witness, task: Task, weights: Numbers) -> Witness:
        """A witness that hides less anew, by pricing each quantity per use instead of per unit (Candès, Wakin
        and Boyd 2008, Journal of Fourier Analysis and Applications 14, 877-905)."""
        for _ in range(_TRIES):
            anew = self._list_anew(witness)
            if len(anew) < 2:
                break
            size = np.zeros(len(weights))
            size[witness.touched] = witness.size
            price = np.where(self.hidden, 0, weights / (size + 0.3))
            other = self.truths.find(price, task, thorough=False)
            if other is None or weights[self._list_anew(other)].sum() >= weights[anew].sum():
                break
            witness = other
        return witness

    def _is_served(self, task: Task) -> bool:
        witness = self.witnesses.get(task)
        return witness is not None and not len(self._list_anew(witness))

    def _list_anew(self, witness: Witness) -> Places:
        """What a witness would hide besides what is hidden."""
        return witness.touched[~self.hidden[witness.touched]]

    def _keep(self, witness: Witness, tasks: Iterable[Task]) -> None:
        """Note a witness for some of the tasks that have none."""
        self.witnesses |= {task: witness for task in tasks if not self._is_served(task)}

    def _prune(self) -> None:
        """Show again whatever witnesses can do without, the least used first."""
        used = np.zeros(len(self.hidden))
        for witness in self.witnesses.values():
            used[witness.touched] += 1
        spare = np.flatnonzero(self.hidden & ~self.forced)
        order = np.lexsort((-self.system.values[spare], used[spare]))
        patience = _PATIENCE if len(self.system.unknowns) > _LARGE else len(spare)
        failed = 0
        for place in spare[order]:
            failed = 0 if self._try_to_show(int(place)) else failed + 1
            if failed > patience:
                break

    def _try_to_show(self, place: int) -> bool:
        before = dict(self.witnesses)
        self.hidden[place] = False
        price = np.where(self.forced, 0, _REUSE)
        affected = [task for task, witness in before.items() if place in witness.touches]
        for task in affected:
            if self._is_served(task):
                continue
            witness = self.truths.find(price, task, fixed=~self.hidden, thorough=False)
            if witness is None:
                self.hidden[place] = True
                self.witnesses = before
                return False
            self._keep(witness, witness.serves & set(affected))
        return True

    def _improve(self) -> None:
        """Show a random part again, mend it at changed prices, and keep the outcome if it is no worse."""
        before, witnesses, loss = self.hidden.copy(), dict(self.witnesses), self.loss
        spare = np.flatnonzero(self.hidden & ~self.forced)
        if spare.size == 0:
            return
        count = max(1, int(spare.size * self.random.uniform(0.1, 0.4)))
        out = self.random.choice(spare, count, replace=False)
        self.hidden[out] = False
        weights = self.system.weights * self.random.uniform(0.7, 1.3, len(self.hidden))
        weights[out] *= 1.3
        todo = [task for task in self.witnesses if not self._is_served(task)]
        self.random.shuffle(todo)
        if all(self._serve(task, weights, thorough=False) for task in todo):
            self._prune()
        else:
            self.hidden[:] = True  # a witness was missed: no improvement
        if self.loss > loss:
            self.hidden, self.witnesses = before, witnesses
