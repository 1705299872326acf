"""Random values for expression_grammar.py: literals of each kind, and texts made of characters that are worth trying."""

LETTERS = "abcxyzABZ019 _.,-+é ßñΣ中😀\t\n\\'\"%{}İŉ"


class Values:
    def __init__(self, rng):
        self.rng = rng
        self.choice = rng.choice

    def one_in(self, n):
        return self.rng.randrange(n) == 0

    def number(self, low, high):
        return self.rng.randint(low, high)

    def int_literal(self):
        r = self.rng
        which = r.randrange(10)
        if which < 4:
            value = r.randint(-20, 20)
        elif which < 6:
            value = r.randint(-1000, 1000)
        elif which < 8:
            value = self.choice((1, -1)) * (2 ** self.choice((15, 30, 31, 32, 53, 60, 62, 63, 64, 90)) + r.randint(-2, 2))
        else:
            value = r.getrandbits(r.randint(1, 200)) * self.choice((1, -1))
        text = self.choice((str, str, str, hex, bin, oct))(value)
        return f"({text})" if value < 0 else text

    def float_literal(self):
        r = self.rng
        which = r.randrange(8)
        if which == 0:
            return self.choice(("0.0", "(-0.0)", "1.0", "0.5", "1e16", "1e-5", "1e22", "1e23", "9007199254740993.0"))
        if which == 1:
            return self.choice(("float('inf')", "float('nan')", "float('-inf')", "1e308", "5e-324", "1.7976931348623157e308"))
        if which < 5:
            value = round(r.uniform(-100, 100), r.randint(0, 4))
        elif which < 7:
            value = r.uniform(-1, 1) * 10.0 ** r.randint(-20, 20)
        else:
            value = r.uniform(-1, 1) * 10.0 ** r.randint(-300, 300)
        return f"({value!r})" if value < 0 or "e" in repr(value) else repr(value)

    def complex_literal(self):
        if self.one_in(3):
            return f"complex({self.float_literal()}, {self.float_literal()})"
        return f"({self.choice((self.int_literal, self.float_literal))()}{self.choice('+-')}{self.number(0, 9)}.{self.number(0, 9)}j)"

    def str_value(self, most=6):
        return "".join(self.choice(LETTERS) for _ in range(self.number(0, most)))

    def str_literal(self):
        if self.one_in(4):
            return repr(self.choice(("abd", "hello world", "a,b,,c", "  x  ", "1234", "-12", "3.5", "Äß", "nan", "0x1F", "")))
        return self.choice((repr, repr, ascii))(self.str_value())

    def bytes_literal(self):
        return repr(bytes(self.choice(b"abcxyz019 ,\n\t\x00\xff\x80AZ") for _ in range(self.number(0, 6))))

    def bool_literal(self):
        return self.choice(("True", "False"))

    def small(self):
        return str(self.number(-6, 6)) if not self.one_in(6) else self.choice(("None", "0", "100", "-100", "True"))

    def sequence_of(self, item, most=4):
        return [item() for _ in range(self.number(0, most))]

    def list_literal(self):
        return "[" + ", ".join(self.sequence_of(self.simple)) + "]"

    def tuple_literal(self):
        items = self.sequence_of(self.simple)
        return "(" + "".join(item + ", " for item in items) + ")"

    def set_literal(self):
        items = self.sequence_of(self.hashable)
        return "{" + ", ".join(items) + "}" if items else "set()"

    def dict_literal(self):
        return "{" + ", ".join(f"{self.hashable()}: {self.simple()}" for _ in range(self.number(0, 4))) + "}"

    def range_literal(self):
        return f"range({self.number(-5, 10)}, {self.number(-5, 20)}, {self.choice((1, 2, 3, -1, -2))})"

    def hashable(self):
        """No nan: its hash depends on its address."""
        return self.choice((self.int_literal, self.str_literal, lambda: self.float_literal().replace("nan", "inf"), self.bool_literal, self.bytes_literal,
                            self.tuple_of_ints))()

    @staticmethod
    def stable(text):
        """Without what has a hash that depends on an address."""
        return text.replace("None", "7").replace("nan", "inf")

    def tuple_of_ints(self):
        return f"({self.number(-3, 3)}, {self.number(-3, 3)})"

    def simple(self):
        r = self.rng.randrange(12)
        if r < 4:
            return str(self.number(-9, 20))
        return self.choice((self.str_literal, self.float_literal, self.bool_literal, lambda: "None", self.int_literal,
                            self.tuple_of_ints, self.bytes_literal, lambda: "[1, 2]"))()

    def anything(self):
        return self.choice((self.int_literal, self.float_literal, self.complex_literal, self.str_literal, self.bytes_literal,
                            self.bool_literal, self.list_literal, self.tuple_literal, self.set_literal, self.dict_literal,
                            self.range_literal, lambda: "None", lambda: "...", lambda: "int", lambda: "len",
                            lambda: "object", lambda: f"slice({self.small()}, {self.small()})",
                            lambda: f"bytearray({self.bytes_literal()})", lambda: self.stable(f"frozenset({self.list_literal()})")))()
