# Polynomials: arithmetic, evaluation, division, derivatives, roots, printing.
class Polynomial:
    def __init__(self, *coefficients):
        if len(coefficients) == 1 and hasattr(coefficients[0], "__iter__"):
            coefficients = tuple(coefficients[0])
        while len(coefficients) > 1 and coefficients[-1] == 0:
            coefficients = coefficients[:-1]
        self.c = tuple(coefficients) or (0,)
    @property
    def degree(self): return len(self.c) - 1
    def __call__(self, x):
        result = 0
        for a in reversed(self.c):
            result = result * x + a
        return result
    def _other(self, other):
        if isinstance(other, Polynomial): return other
        if isinstance(other, (int, float)): return Polynomial(other)
        return None
    def __add__(self, other):
        if (other := self._other(other)) is None: return NotImplemented
        n = max(len(self.c), len(other.c))
        return Polynomial(a + b for a, b in zip(self.c + (0,) * (n - len(self.c)), other.c + (0,) * (n - len(other.c))))
    __radd__ = __add__
    def __neg__(self): return Polynomial(-a for a in self.c)
    def __sub__(self, other): return self + -other
    def __rsub__(self, other): return -self + other
    def __mul__(self, other):
        if (other := self._other(other)) is None: return NotImplemented
        result = [0] * (len(self.c) + len(other.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                result[i + j] += a * b
        return Polynomial(result)
    __rmul__ = __mul__
    def __pow__(self, n):
        result = Polynomial(1)
        for _ in range(n): result *= self
        return result
    def __divmod__(self, other):
        if other.c == (0,): raise ZeroDivisionError("polynomial division by zero")
        rest, quotient = list(self.c), [0] * max(1, len(self.c) - len(other.c) + 1)
        for i in range(len(self.c) - len(other.c), -1, -1):
            factor = rest[i + other.degree] / other.c[-1]
            quotient[i] = factor
            for j, b in enumerate(other.c): rest[i + j] -= factor * b
        return Polynomial(quotient), Polynomial(rest)
    def __floordiv__(self, other): return divmod(self, other)[0]
    def __mod__(self, other): return divmod(self, other)[1]
    def __eq__(self, other): return (o := self._other(other)) is not None and self.c == o.c
    def __hash__(self): return hash(self.c)
    def __getitem__(self, power): return self.c[power] if power <= self.degree else 0
    def __bool__(self): return self.c != (0,)
    def __matmul__(self, other):
        result = Polynomial(0)
        for a in reversed(self.c): result = result * other + a
        return result
    def derivative(self): return Polynomial(i * a for i, a in enumerate(self.c) if i)
    def __str__(self):
        parts = []
        for power in range(self.degree, -1, -1):
            a = self.c[power]
            if a == 0 and self.degree: continue
            sign = "-" if a < 0 else "+"
            number = "" if abs(a) == 1 and power else f"{abs(a):g}"
            parts.append((sign, number + ("" if power == 0 else "x" if power == 1 else f"x^{power}")))
        text = " ".join(f"{s} {t}" for s, t in parts)
        return text[2:] if text.startswith("+ ") else "-" + text[2:]
    def __repr__(self): return f"Polynomial{self.c}"
    def root(self, guess=1.0):
        slope = self.derivative()
        for step in range(60):
            if abs(value := self(guess)) < 1e-12: return round(guess, 9), step
            guess -= value / slope(guess)
        raise ArithmeticError("no root found")


p, q, x = Polynomial(-6, 11, -6, 1), Polynomial(-1, 1), Polynomial(0, 1)
print(p, "|", q, "|", p + q, "|", p - 6, "|", 5 - q, "|", p * q, "|", q ** 4, "|", -p)
print(*divmod(p, q), p // q, p % Polynomial(1, 0, 1), sep=" | ")
print([p(n) for n in range(5)], p(0.5), p[3], p[9], p == x ** 3 - 6 * x ** 2 + 11 * x - 6, bool(p - p), {p: "cubic"}[Polynomial([-6, 11, -6, 1])], repr(p - p), p.degree)
print(p.derivative(), p.derivative().derivative(), p @ q, q @ q, Polynomial(-2, 0, 1).root(), p.root(10), Polynomial(5).derivative(), Polynomial(0, 0, 0))
for action in (lambda: divmod(p, Polynomial(0)), lambda: p + "x", lambda: "x" * p, lambda: p / q, lambda: Polynomial(1, 0, 1).root(0.5), lambda: p ** 0.5, lambda: p < q, lambda: p["x"]):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
