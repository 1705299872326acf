# A small vector and matrix with all operators: @, *, +, -, indexing, equality, iteration, formatting.
class Matrix:
    def __init__(self, rows): self.rows = [list(row) for row in rows]
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            if isinstance(i, slice) or isinstance(j, slice):
                rows = self.rows[i] if isinstance(i, slice) else [self.rows[i]]
                return Matrix([row[j] if isinstance(j, slice) else [row[j]] for row in rows])
            return self.rows[i][j]
        return self.rows[key]
    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value
    def __matmul__(self, other):
        if not isinstance(other, Matrix): return NotImplemented
        if self.shape[1] != other.shape[0]: raise ValueError(f"shapes {self.shape} and {other.shape} do not match")
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in zip(*other.rows)] for row in self.rows])
    def __imatmul__(self, other): self.rows = (self @ other).rows; return self
    def __mul__(self, number): return Matrix([[x * number for x in row] for row in self.rows]) if isinstance(number, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __add__(self, other): return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)]) if isinstance(other, Matrix) else NotImplemented
    def __neg__(self): return self * -1
    def __sub__(self, other): return self + -other
    def __pow__(self, n, modulus=None):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1: result = result @ base
            base, n = base @ base, n >> 1
            if modulus:
                result, base = (Matrix([[x % modulus for x in row] for row in m.rows]) for m in (result, base))
        return result
    def __invert__(self): return Matrix(zip(*self.rows))
    def __eq__(self, other): return isinstance(other, Matrix) and self.rows == other.rows
    def __iter__(self): return (x for row in self.rows for x in row)
    def __contains__(self, value): return any(value in row for row in self.rows)
    def __len__(self): return self.shape[0] * self.shape[1]
    def __abs__(self):
        (a, b), (c, d) = self.rows
        return a * d - b * c
    def __repr__(self): return f"Matrix({self.rows})"
    def __format__(self, spec): return "\n".join(" ".join(format(x, spec) for x in row) for row in self.rows)
m, n = Matrix([[1, 2], [3, 4]]), Matrix([[0, 1], [1, 0]])
print(m @ n, m + n, m - n, -m, m * 2, 2 * m, ~m, abs(m), m ** 5, pow(m, 50, 1000), m[0], m[1, 0], m[:, 1], m[0:1, :])
m2 = m; m2 @= n
print(m2 is m, m, m == Matrix([[2, 1], [4, 3]]), 4 in m, list(m), len(m), sum(m), max(m), Matrix.identity(3).shape)
print(f"{m:3d}"); print(f"{m * 1.5:6.2f}")
m[0, 0] = 10; print(m[0, 0], Matrix([[1, 1], [1, 0]]) ** 30)
for expression in ("m @ 2", "2 @ m", "m + 1", "m * 'x'", "m @ Matrix([[1, 2, 3]])", "m[5, 5]", "m < n", "m[0, 0, 0]"):
    try:
        print(eval(expression))
    except Exception as error:
        print(type(error).__name__, error)
