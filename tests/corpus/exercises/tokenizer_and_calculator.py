# A calculator: tokens by hand, precedence climbing, variables, functions, and errors with a position.
import math


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")


def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            yield "number", float(text[start:i]), start
        elif c.isalpha() or c == "_":
            start = i
            while i < len(text) and (text[i].isalnum() or text[i] == "_"):
                i += 1
            yield "name", text[start:i], start
        elif text.startswith("**", i):
            yield "op", "**", i
            i += 2
        elif c in "+-*/%()=,":
            yield "op", c, i
            i += 1
        else:
            raise ParseError(f"unexpected {c!r}", i)
    while True:
        yield "end", None, len(text)


POWERS = {"+": 10, "-": 10, "*": 20, "/": 20, "%": 20, "**": 40}


class Parser:
    def __init__(self, text, names):
        self.stream = tokens(text)
        self.names = names
        self.advance()

    def advance(self):
        self.kind, self.value, self.at = next(self.stream)

    def accept(self, value):
        if self.kind == "op" and self.value == value:
            self.advance()
            return True
        return False

    def expect(self, value):
        if not self.accept(value):
            raise ParseError(f"expected {value!r}", self.at)

    def expression(self, limit=0):
        left = self.atom()
        while self.kind == "op" and POWERS.get(self.value, -1) > limit:
            operator, at = self.value, self.at
            self.advance()
            right = self.expression(POWERS[operator] - (operator == "**"))
            try:
                left = {"+": left.__add__, "-": left.__sub__, "*": left.__mul__, "/": left.__truediv__, "%": left.__mod__, "**": left.__pow__}[operator](right)
            except ZeroDivisionError:
                raise ParseError("division by zero", at) from None
        return left

    def atom(self):
        kind, value, at = self.kind, self.value, self.at
        if self.accept("-"):
            return -self.expression(30)
        if self.accept("("):
            inner = self.expression()
            self.expect(")")
            return inner
        self.advance()
        if kind == "number":
            return value
        if kind == "name":
            if self.accept("("):
                arguments = [self.expression()]
                while self.accept(","):
                    arguments.append(self.expression())
                self.expect(")")
                return float(getattr(math, value)(*arguments))
            if self.accept("="):
                self.names[value] = self.expression()
                return self.names[value]
            if value not in self.names:
                raise ParseError(f"unknown name {value}", at)
            return self.names[value]
        raise ParseError("expected a value", at)

    def whole(self):
        result = self.expression()
        if self.kind != "end":
            raise ParseError("unexpected rest", self.at)
        return result


names = {"pi": math.pi}
for line in ("1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 / 4 - 1", "x = 4 * 5", "x % 7 + x", "sqrt(x + 5)", "hypot(3, 4) * pi", "1 +", "2 $ 3", "(1", "1 / 0", "y", "1 2", "a = b = 2 + 1", "a * b", "7 - 2 - 1", ")", "floor(7 / 2)"):
    try:
        print(f"{line:<18} = {Parser(line, names).whole():g}")
    except ParseError as error:
        print(f"{line:<18} ! {error}")
print(sorted(names))
