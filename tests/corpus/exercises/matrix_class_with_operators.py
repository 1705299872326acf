# Exercise: a Matrix class with operators, slices, determinant and inverse over fractions.
from fractions import Fraction
from functools import reduce


class Matrix:
    def __init__(self, rows):
        self._rows = [tuple(row) for row in rows]
        if len({len(row) for row in self._rows}) != 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([int(i == j) for j in range(n)] for i in range(n))

    @property
    def shape(self):
        return len(self._rows), len(self._rows[0])

    @property
    def T(self):
        return type(self)(zip(*self._rows))

    def __getitem__(self, key):
        match key:
            case int(row), int(column):
                return self._rows[row][column]
            case slice() as rows, slice() as columns:
                return type(self)(row[columns] for row in self._rows[rows])
            case int(row):
                return self._rows[row]
        raise TypeError(f"bad index {key!r}")

    def __add__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise ValueError(f"shapes {self.shape} and {other.shape} differ")
        return type(self)([a + b for a, b in zip(*pair)] for pair in zip(self._rows, other._rows))

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __mul__(self, factor):
        return type(self)([factor * x for x in row] for row in self._rows)

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        columns = list(zip(*other._rows))
        return type(self)([sum(a * b for a, b in zip(row, column)) for column in columns] for row in self._rows)

    def __pow__(self, n):
        return self.inverse() ** -n if n < 0 else reduce(Matrix.__matmul__, [self] * n, Matrix.identity(len(self._rows)))

    def __eq__(self, other):
        return isinstance(other, Matrix) and self._rows == other._rows

    def __hash__(self):
        return hash(tuple(self._rows))

    def determinant(self):
        if self.shape == (1, 1):
            return self[0, 0]
        return sum((-1) ** j * x * self._minor(0, j).determinant() for j, x in enumerate(self[0]))

    def _minor(self, i, j):
        return type(self)(row[:j] + row[j + 1:] for k, row in enumerate(self._rows) if k != i)

    def inverse(self):
        n = len(self._rows)
        work = [list(map(Fraction, row)) + [Fraction(i == j) for j in range(n)] for i, row in enumerate(self._rows)]
        for i in range(n):
            pivot = next((k for k in range(i, n) if work[k][i]), None)
            if pivot is None:
                raise ZeroDivisionError("the matrix has no inverse")
            work[i], work[pivot] = work[pivot], work[i]
            work[i] = [x / work[i][i] for x in work[i]]
            for k in range(n):
                if k != i:
                    work[k] = [a - work[k][i] * b for a, b in zip(work[k], work[i])]
        return type(self)(row[n:] for row in work)

    def __str__(self):
        cells = [[str(x) for x in row] for row in self._rows]
        width = max(len(cell) for row in cells for cell in row)
        return "\n".join("[" + " ".join(f"{cell:>{width}}" for cell in row) + "]" for row in cells)


a = Matrix([[2, 1, 0], [0, 3, 1], [1, 0, 1]])
print(a, a.shape, a.determinant(), sep="\n")
print(a.inverse())
print(a @ a.inverse() == Matrix.identity(3), a ** 2 == a @ a, a ** -1 == a.inverse(), 2 * a - a == a, a.T.T == a)
print(a[0:2, 1:], a[-1], a[1, 2], sep="\n")
print(len({a, Matrix(a), a.T}))
for job in (lambda: a + Matrix([[1]]), lambda: a @ Matrix([[1, 2]]), lambda: Matrix([[1, 2], [2, 4]]).inverse(),
            lambda: Matrix([[1], [2, 3]]), lambda: a["x"], lambda: a + 1):
    try:
        print(job())
    except (ValueError, TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
