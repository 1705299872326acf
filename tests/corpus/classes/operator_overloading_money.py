# A money type with currencies: arithmetic, comparison, hashing, formatting, errors that say what went wrong.
from functools import total_ordering
@total_ordering
class Money:
    RATES = {("EUR", "USD"): 1.1, ("USD", "EUR"): 1 / 1.1}
    __slots__ = ("cents", "currency")
    def __init__(self, amount, currency="EUR"):
        object.__setattr__(self, "cents", round(amount * 100)); object.__setattr__(self, "currency", currency)
    def __setattr__(self, name, value): raise AttributeError(f"Money is immutable: {name}")
    def _check(self, other):
        if not isinstance(other, Money): return None
        if other.currency != self.currency: raise TypeError(f"cannot mix {self.currency} and {other.currency}")
        return other.cents
    def __add__(self, other):
        if other == 0 and not isinstance(other, Money): return self
        cents = self._check(other)
        return NotImplemented if cents is None else Money((self.cents + cents) / 100, self.currency)
    __radd__ = __add__
    def __neg__(self): return Money(-self.cents / 100, self.currency)
    def __sub__(self, other): return self + -other if isinstance(other, Money) else NotImplemented
    def __mul__(self, n): return Money(self.cents * n / 100, self.currency) if isinstance(n, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __truediv__(self, other):
        if isinstance(other, Money): self._check(other); return self.cents / other.cents
        return Money(self.cents / other / 100, self.currency)
    def __divmod__(self, n): q, r = divmod(self.cents, n); return Money(q / 100, self.currency), Money(r / 100, self.currency)
    def __eq__(self, other): return isinstance(other, Money) and (self.cents, self.currency) == (other.cents, other.currency)
    def __lt__(self, other): return self.cents < c if (c := self._check(other)) is not None else NotImplemented
    def __hash__(self): return hash((self.cents, self.currency))
    def __bool__(self): return self.cents != 0
    def __int__(self): return self.cents // 100
    def __float__(self): return self.cents / 100
    def __round__(self, digits=0): return Money(round(self.cents / 100, digits), self.currency)
    def __abs__(self): return -self if self.cents < 0 else self
    def __repr__(self): return f"Money({self.cents / 100:.2f}, {self.currency!r})"
    def __format__(self, spec):
        if spec.endswith("!"): return f"{self.currency} {format(self.cents / 100, spec[:-1] or ',.2f')}"
        return format(self.cents / 100, spec or ".2f")
    def to(self, currency): return self if currency == self.currency else Money(self.cents / 100 * self.RATES[self.currency, currency], currency)
a, b, d = Money(10.5), Money(3), Money(5, "USD")
print(a + b, a - b, a * 2, 0.5 * a, a / 3, a / b, divmod(a, 4), -a, abs(-a), sum([a, b]), round(a), int(a), float(b), bool(Money(0)), max(a, b), sorted([a, b]), a > b, a >= a, a != d)
print(f"{a}", f"{a:!}", f"{Money(1234567.891):,.1f!}", f"{a:>10.1f}|", str(d), d.to("EUR"), d.to("EUR").to("USD") == d, {a: 1, Money(10.5): 2}, len({a, d, Money(5, "USD")}))
for expression in ("a + d", "a + 1", "1 + a", "a - 1", "a * b", "a * 'x'", "a < d", "a < 5", "a == 5", "a / 0", "a.cents = 5", "a.x = 1", "a.to('GBP')", "sum([a, d])", "a ** 2", "a[0]", "len(a)", "a @ b", "del a.cents", "Money('x')", "sorted([a, d])", "a // 2", "divmod(a, 0)"):
    try: print(expression, "->", exec(expression) if "=" in expression and "==" not in expression or expression.startswith("del") else eval(expression))
    except Exception as error: print(expression, "->", type(error).__name__, error)
