# Exercise: formulas as trees of objects: printing, evaluating, differentiating, simplifying.
from __future__ import annotations

import math
from dataclasses import dataclass


class Formula:
    def __add__(self, other):
        return Sum(self, wrap(other))

    def __radd__(self, other):
        return Sum(wrap(other), self)

    def __mul__(self, other):
        return Product(self, wrap(other))

    def __rmul__(self, other):
        return Product(wrap(other), self)

    def __pow__(self, exponent):
        return Power(self, exponent)

    def __neg__(self):
        return Product(Number(-1), self)

    def __sub__(self, other):
        return self + -wrap(other)


@dataclass(frozen=True)
class Number(Formula):
    value: float

    def __str__(self):
        return f"{self.value:g}"


@dataclass(frozen=True)
class Variable(Formula):
    name: str

    def __str__(self):
        return self.name


@dataclass(frozen=True)
class Sum(Formula):
    left: Formula
    right: Formula

    def __str__(self):
        return f"({self.left} + {self.right})"


@dataclass(frozen=True)
class Product(Formula):
    left: Formula
    right: Formula

    def __str__(self):
        return f"{self.left}*{self.right}"


@dataclass(frozen=True)
class Power(Formula):
    base: Formula
    exponent: int

    def __str__(self):
        return f"{self.base}^{self.exponent}"


@dataclass(frozen=True)
class Function(Formula):
    name: str
    argument: Formula

    def __str__(self):
        return f"{self.name}({self.argument})"


def wrap(value):
    match value:
        case Formula():
            return value
        case bool():
            raise TypeError("truth values are no formulas")
        case int() | float():
            return Number(value)
        case str() if value.isidentifier():
            return Variable(value)
    raise TypeError(f"not a formula: {value!r}")


def evaluate(formula, **values):
    match formula:
        case Number(value):
            return value
        case Variable(name):
            return values[name]
        case Sum(a, b):
            return evaluate(a, **values) + evaluate(b, **values)
        case Product(a, b):
            return evaluate(a, **values) * evaluate(b, **values)
        case Power(base, n):
            return evaluate(base, **values) ** n
        case Function(name, argument):
            return getattr(math, name)(evaluate(argument, **values))


def derive(formula, by):
    match formula:
        case Number():
            return Number(0)
        case Variable(name):
            return Number(int(name == by))
        case Sum(a, b):
            return derive(a, by) + derive(b, by)
        case Product(a, b):
            return derive(a, by) * b + a * derive(b, by)
        case Power(base, n):
            return n * base ** (n - 1) * derive(base, by)
        case Function("sin", x):
            return Function("cos", x) * derive(x, by)
        case Function("cos", x):
            return -Function("sin", x) * derive(x, by)
        case Function("exp", x):
            return formula * derive(x, by)
        case Function(name):
            raise NotImplementedError(f"no rule for {name}")


def simplify(formula):
    match formula:
        case Sum(a, b):
            match simplify(a), simplify(b):
                case Number(x), Number(y):
                    return Number(x + y)
                case (Number(0), other) | (other, Number(0)):
                    return other
                case x, y if x == y:
                    return simplify(Number(2) * x)
                case x, y:
                    return x + y
        case Product(a, b):
            match simplify(a), simplify(b):
                case Number(x), Number(y):
                    return Number(x * y)
                case (Number(0), _) | (_, Number(0)):
                    return Number(0)
                case (Number(1), other) | (other, Number(1)):
                    return other
                case Number(x), Product(Number(y), rest):
                    return simplify(Number(x * y) * rest)
                case x, Number() as y:
                    return simplify(y * x)
                case x, y:
                    return x * y
        case Power(base, 0):
            return Number(1)
        case Power(base, 1):
            return simplify(base)
        case Power(base, n):
            return simplify(base) ** n
        case Function(name, argument):
            return Function(name, simplify(argument))
    return formula


x, y = wrap("x"), wrap("y")
for formula in (3 * x ** 2 + 2 * x + 1, x * y - x, Function("sin", x ** 2), Function("exp", 2 * x) * Function("cos", x),
                (x + 1) ** 3, x + x, Function("tan", x)):
    print(f"f = {formula}, f(2, 3) = {evaluate(formula, x=2, y=3):.6g}")
    try:
        slope = simplify(derive(formula, "x"))
    except NotImplementedError as error:
        print("   ", error)
        continue
    h = 1e-6
    measured = (evaluate(formula, x=2 + h, y=3) - evaluate(formula, x=2 - h, y=3)) / (2 * h)
    exact = evaluate(slope, x=2, y=3)
    print(f"    f' = {slope} = {exact:.6g}", math.isclose(exact, measured, rel_tol=1e-5, abs_tol=1e-6))
for bad in (True, "2x", None, [1]):
    try:
        wrap(bad)
    except TypeError as error:
        print(error)
print(len({x + 1, x + 1, wrap("x") + wrap(1)}), repr(x + 1))
