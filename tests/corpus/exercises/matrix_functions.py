# Matrices as nested lists: product, transpose, determinant, inverse with fractions of whole numbers, spiral order.
def shape(m): return len(m), len(m[0])
def transpose(m): return [list(row) for row in zip(*m)]
def multiply(a, b):
    if shape(a)[1] != shape(b)[0]:
        raise ValueError(f"cannot multiply {shape(a)} by {shape(b)}")
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]
def identity(n): return [[1 if i == j else 0 for j in range(n)] for i in range(n)]
def minor(m, i, j): return [row[:j] + row[j + 1:] for k, row in enumerate(m) if k != i]
def determinant(m):
    if len(m) == 1: return m[0][0]
    return sum((-1) ** j * m[0][j] * determinant(minor(m, 0, j)) for j in range(len(m)))
def gauss(m):
    m = [list(map(float, row)) + [float(i == k) for k in range(len(m))] for i, row in enumerate(m)]
    n = len(m)
    for c in range(n):
        pivot = max(range(c, n), key=lambda r: abs(m[r][c]))
        if abs(m[pivot][c]) < 1e-12:
            raise ZeroDivisionError("singular")
        m[c], m[pivot] = m[pivot], m[c]
        m[c] = [x / m[c][c] for x in m[c]]
        for r in range(n):
            if r != c:
                factor = m[r][c]
                m[r] = [x - factor * y for x, y in zip(m[r], m[c])]
    return [row[n:] for row in m]
def rotate(m): return [list(row) for row in zip(*m[::-1])]
def spiral(m):
    m = [list(row) for row in m]
    while m:
        yield from m.pop(0)
        m = transpose(m)[::-1] if m else []
def show(m): print("\n".join(" ".join(f"{x:>6.2f}" if isinstance(x, float) else f"{x:>4}" for x in row) for row in m), end="\n\n")


a = [[2, 1, 0], [1, 3, 1], [0, 1, 4]]
b = [[1, 2], [3, 4], [5, 6]]
show(transpose(b)); show(multiply(a, b)); show(rotate(b)); show(gauss(a))
print(determinant(a), determinant([[1, 2], [2, 4]]), list(spiral([[1, 2, 3], [8, 9, 4], [7, 6, 5]])), list(spiral(b)))
for action in (lambda: multiply(b, b), lambda: gauss([[1, 2], [2, 4]]), lambda: shape([])):
    try:
        print(action())
    except (ValueError, ZeroDivisionError, IndexError) as error:
        print(type(error).__name__, error)
product = multiply(a, gauss(a))
print(all(abs(product[i][j] - identity(3)[i][j]) < 1e-9 for i in range(3) for j in range(3)))
power = identity(2)
for _ in range(10):
    power = multiply(power, [[1, 1], [1, 0]])
print(power, [[i * j for j in range(1, 5)] for i in range(1, 4)], [row[i] for i, row in enumerate(a)], sum(a[i][i] for i in range(3)))
magic = [[2, 7, 6], [9, 5, 1], [4, 3, 8]]
sums = {sum(row) for row in magic} | {sum(col) for col in zip(*magic)} | {sum(magic[i][i] for i in range(3)), sum(magic[i][2 - i] for i in range(3))}
print(sums, len(sums) == 1)
