"""Random expressions for random_expressions.py: a method of Grammar for each kind of expression.

Sizes stay small: exponents, shifts, widths and repeats are literals with bounds, so that no expression takes long.
"""
from expression_values import LETTERS, Values

FORMAT_TYPES = "bcdeEfFgGnosxX%"
STR_METHODS = {
    0: "upper lower title swapcase casefold capitalize strip lstrip rstrip split rsplit splitlines isalpha isdigit "
       "isdecimal isnumeric isalnum isidentifier isupper islower isspace istitle isprintable isascii encode expandtabs",
    1: "split rsplit strip lstrip rstrip partition rpartition find rfind index rindex count startswith endswith "
       "removeprefix removesuffix join translate",
    2: "replace find count split rsplit startswith endswith rfind index",
}
BYTES_METHODS = {
    0: "upper lower title swapcase capitalize strip split rsplit splitlines isalpha isdigit isalnum isupper islower "
       "isspace istitle isascii hex decode expandtabs",
    1: "split strip lstrip partition rpartition find rfind index count startswith endswith removeprefix join",
    2: "replace find count split rsplit startswith",
}


class Grammar(Values):
    KINDS = ("integers", "floats", "complexes", "percent", "format", "fstring", "slices", "compare", "text", "bytes",
             "containers", "builtins", "mixed", "statements")

    def __init__(self, rng, kinds=None):
        super().__init__(rng)
        self.kinds = kinds or self.KINDS

    def expression(self):
        return getattr(self, self.choice(self.kinds))()

    # --- numbers

    def int_operand(self, depth):
        if depth <= 0 or self.one_in(3):
            return self.int_literal() if not self.one_in(15) else self.bool_literal()
        a, b = self.int_operand(depth - 1), self.int_operand(depth - 1)
        which = self.rng.randrange(16)
        if which < 9:
            return f"({a} {self.choice(('+', '-', '*', '//', '%', '&', '|', '^', '-'))} {b})"
        if which == 9:
            return f"({a} {self.choice(('<<', '>>'))} {self.number(-1, 130)})"
        if which == 10:
            return f"{self.choice('-+~')}{a}"
        if which == 11:
            return f"{a} ** {self.number(0, 12)}" if depth == 1 else f"abs({a})"
        if which == 12:
            return f"pow({a}, {self.number(-3, 300)}, {b})"
        if which == 13:
            return f"round({a}, {self.number(-5, 2)})"
        if which == 14:
            return f"({a} if {b} {self.choice(('<', '==', '>='))} {self.int_literal()} else {b})"
        return f"divmod({a}, {b})[{self.number(0, 1)}]"

    def integers(self):
        value = self.int_operand(3)
        which = self.rng.randrange(14)
        if which < 7:
            return value
        if which == 7:
            return f"{self.choice(('bin', 'hex', 'oct', 'str', 'float', 'bool', 'hash', 'complex', 'repr'))}({value})"
        if which == 8:
            return f"({value}).{self.choice(('bit_length', 'bit_count', 'as_integer_ratio', 'conjugate', '__float__', '__index__'))}()"
        if which == 9:
            return (f"({value}).to_bytes({self.number(-1, 30)}, {self.choice(('little', 'big', 'middle'))!r}, "
                    f"signed={self.bool_literal()})")
        if which == 10:
            return f"int.from_bytes({self.bytes_literal()}, {self.choice(('little', 'big'))!r}, signed={self.bool_literal()})"
        if which == 11:
            digits = "".join(self.choice("0123456789abcxyzoXB_-+ ") for _ in range(self.number(0, 8)))
            return f"int({digits!r}, {self.choice((0, 2, 8, 10, 16, 36, 1, 37, self.number(2, 36)))})"
        if which == 12:
            return f"({value}) / ({self.int_operand(1)})"
        return f"divmod({value}, {self.int_operand(1)})"

    def float_operand(self, depth):
        if depth <= 0 or self.one_in(3):
            return self.float_literal() if not self.one_in(4) else self.int_literal()
        a, b = self.float_operand(depth - 1), self.float_operand(depth - 1)
        which = self.rng.randrange(10)
        if which < 6:
            return f"({a} {self.choice(('+', '-', '*', '/', '//', '%'))} {b})"
        if which == 6:
            return f"({a}) ** ({self.choice((self.float_literal, self.small))()})"
        if which == 7:
            return f"abs({a})"
        if which == 8:
            return f"{self.choice('-+')}{a}"
        return f"round({a}, {self.number(-3, 6)})"

    def floats(self):
        value = self.float_operand(2)
        which = self.rng.randrange(12)
        if which < 6:
            return value
        if which == 6:
            return f"{self.choice(('int', 'str', 'bool', 'round', 'repr', 'complex'))}({value})"
        if which == 7:
            return f"({value}).{self.choice(('hex', 'is_integer', 'as_integer_ratio', 'conjugate', '__trunc__', '__floor__', '__ceil__'))}()"
        if which == 8:
            return f"divmod({value}, {self.float_operand(1)})"
        if which == 9:
            text = "".join(self.choice("0123456789.eE+-_ nainf") for _ in range(self.number(0, 8)))
            return f"float({text!r})"
        if which == 10:
            return f"float.fromhex({self.choice(('0x1.8p3', '0x.1p-4', '-0x1p-1074', '1.8', 'inf', 'nan', '0x', '0x1p', '0x1.ffp1023', '0x1p1024'))!r})"
        return f"{value} {self.choice(('<', '<=', '==', '!=', '>', '>='))} {self.float_operand(1)}"

    def complexes(self):
        a, b = self.complex_literal(), self.choice((self.complex_literal, self.float_literal, self.int_literal))()
        which = self.rng.randrange(8)
        if which < 4:
            return f"{a} {self.choice(('+', '-', '*', '/', '==', '!='))} {b}"
        if which == 4:
            return f"{b} {self.choice(('-', '/', '<', '%', '//'))} {a}"
        if which == 5:
            return f"{a} ** {self.number(-3, 5)}"
        if which == 6:
            return f"{self.choice(('abs', 'str', 'bool', 'int', 'float'))}({a})"
        text = "".join(self.choice("0123456789.+-jJ ()e") for _ in range(self.number(0, 8)))
        return f"complex({text!r})"

    # --- formatting

    def width(self):
        return self.choice(("", "", "", str(self.number(1, 14))))

    def percent_spec(self, named=False):
        key = f"({self.choice('abc')})" if named else ""
        flags = "".join(self.choice("-+ #0") for _ in range(self.choice((0, 0, 1, 1, 2))))
        width = "*" if not named and self.one_in(15) else self.width()
        precision = self.choice(("", "", "." + str(self.number(0, 12)), ".", ".*" if self.one_in(5) else ""))
        size = self.choice(("", "", "", "", "", "l", "h"))
        return f"%{key}{flags}{width}{precision}{size}{self.choice('diouxXeEfFgGcrsa%dsfrgxdd' + ('yz' if self.one_in(9) else ''))}"

    def percent_value(self):
        return self.choice((self.int_literal, self.int_literal, self.float_literal, self.float_literal, self.str_literal,
                            self.simple, self.anything))()

    def percent(self):
        if self.one_in(6):
            text = "".join(self.choice((self.percent_spec(True), self.str_value(2).replace("%", ""))) for _ in range(2))
            return f"{text!r} % {{'a': {self.percent_value()}, 'b': {self.percent_value()}}}"
        count = self.choice((1, 1, 1, 2, 3))
        text, values = "", []
        for _ in range(count):
            spec = self.percent_spec()
            text += self.str_value(2).replace("%", "%%") + spec
            # A large width would be obeyed: gigabytes of blanks.
            values += [self.choice((str(self.number(-9, 12)), "'x'" if self.one_in(9) else "3")) for _ in range(spec.count("*"))]
            values.append(self.percent_value())
        if self.one_in(8) and "*" not in text:
            values = values[:self.number(0, 3)]
        prefix = ""
        if self.one_in(8):
            prefix = "b"
            text = text.encode("ascii", "ignore").decode()
            values = [self.choice((value, self.bytes_literal())) for value in values]
        if len(values) == 1 and self.one_in(2):
            return f"{prefix}{text!r} % {values[0]}"
        return f"{prefix}{text!r} % ({''.join(value + ', ' for value in values)})"

    def format_spec(self):
        fill = self.choice(LETTERS.replace("{", "").replace("}", "").replace("\\", "")) if self.one_in(4) else ""
        align = self.choice("<>=^") if fill or self.one_in(3) else ""
        sign = self.choice("+- ") if self.one_in(3) else ""
        spec = fill + align + sign + self.choice(("", "", "", "z" if self.one_in(3) else "")) + self.choice(("", "", "#"))
        spec += self.choice(("", "", "0")) + self.width() + self.choice(("", "", "", ",", "_"))
        spec += self.choice(("", "", f".{self.number(0, 15)}")) + self.choice(("", *FORMAT_TYPES, "d", "f", "g", "e", "s", "s"))
        if self.one_in(25):
            spec += self.choice("q.,z 9")
        return spec

    def format_value(self):
        return self.choice((self.int_literal, self.int_literal, self.float_literal, self.float_literal, self.str_literal,
                            self.complex_literal, self.bool_literal, self.simple, self.anything))()

    def format(self):
        which = self.rng.randrange(6)
        if which < 3:
            return f"format({self.format_value()}, {self.format_spec()!r})"
        if which == 3:
            field = self.choice(("", "0", "1", "a", "a[0]", "0[1]", "0.real", "a.imag", "2", "a[x]", "0.nothing", "[0]"))
            conversion = self.choice(("", "", "!r", "!s", "!a", "!x" if self.one_in(4) else ""))
            spec = self.choice(("", ":" + self.format_spec(), ":{}", ":{1}", ":>{a}"))
            text = f"<{{{field}{conversion}{spec}}}>" + self.choice(("", "{}", "{{}}", "}", "{", "{{") if self.one_in(3) else ("",))
            nested = ":{" in text or "{a}" in text
            # What is nested is a width, and a large one would be obeyed.
            values = f"{self.small() if nested else self.format_value()}, {self.small() if nested else self.format_value()}"
            named = self.small() if nested else self.choice((self.list_literal, self.dict_literal, self.format_value))()
            return f"{text!r}.format({values}, a={named})"
        if which == 4:
            return f"{'{x:' + self.format_spec() + '}'!r}.format_map({{'x': {self.format_value()}}})"
        return f"f'{{{self.quote_free(self.format_value())}:{self.format_spec()}}}'".replace("\n", " ").replace("\t", " ")

    def quote_free(self, text):
        """An expression that may stand in an f-string with simple quotes."""
        return "1.5" if "'" in text or "\\" in text else text

    def fstring(self):
        parts = []
        for _ in range(self.number(1, 3)):
            value = self.quote_free(self.choice((self.simple, self.int_literal, self.float_literal))())
            if value.startswith("{"):
                value = " " + value
            value = self.choice((value, value, f"[{value}]", f"({value}, 2)", f"{value} + 1", f"{value} if 1 else 2", f"{value}!=3"))
            mark = self.choice(("", "", "=", " = ", "!r", "!s", "!a", "=!s", "=!r"))
            spec = self.choice(("", "", ":>9", ":{5}", ":{8}.{3}", ":" + self.choice(("08.3f", "x", "+d", "s", "^7"))))
            parts.append(self.choice(("a", "{{", "}}", " ", "é")) + "{" + value + mark + spec + "}")
        return "f'" + "".join(parts) + "'"

    # --- sequences and containers

    def bound(self):
        return self.choice(("", "", str(self.number(-8, 8)), str(self.number(-8, 8)), "None", self.simple() if self.one_in(8) else "1",
                            "True", str(2 ** 70)) if self.one_in(3) else ("", str(self.number(-7, 7)), str(self.number(-7, 7))))

    def subscript(self):
        if self.one_in(3):
            return self.choice((str(self.number(-7, 7)), self.simple(), self.anything()))
        text = f"{self.bound()}:{self.bound()}"
        return text if self.one_in(2) else text + ":" + self.choice((self.bound(), str(self.number(-3, 3))))

    def sequence(self):
        return self.choice((lambda: repr(self.str_value(9)), self.list_literal, self.tuple_literal, self.bytes_literal, self.range_literal,
                            lambda: f"bytearray({self.bytes_literal()})", lambda: f"list({self.range_literal()})"))()

    def slices(self):
        if self.one_in(9):
            return f"memoryview({self.bytes_literal()})[{self.bound()}:{self.bound()}:{self.number(-3, 3)}].tolist()"
        text = f"{self.sequence()}[{self.subscript()}]"
        return text if not self.one_in(5) else f"{text}[{self.subscript()}]"

    def compare(self):
        kind = self.choice((self.anything, self.list_literal, self.tuple_literal, self.set_literal, self.dict_literal,
                            self.str_literal, self.int_literal, self.simple))
        a, b = kind(), self.choice((kind, kind, self.anything))()
        operators = ("<", "<=", "==", "!=", ">", ">=", "==", "<", "in", "not in")
        if self.one_in(6):
            return f"{a} {self.choice(operators)} {b} {self.choice(operators)} {kind()}"
        if self.one_in(6):
            return f"{self.choice(('not ', ''))}({a}) {self.choice(('and', 'or'))} {b}"
        return f"{a} {self.choice(operators)} {b}"

    def method(self, value, table, kind):
        count = self.choice((0, 0, 1, 1, 1, 2))
        name = self.choice(table[count].split())
        make = lambda: self.choice((kind, kind, kind, self.small, self.anything if self.one_in(4) else kind))()
        if name == "join":
            arguments = "[" + ", ".join(self.sequence_of(make)) + "]"
        elif name in ("split", "rsplit", "replace") and count == 2:
            arguments = f"{kind()}, {self.choice((kind(), self.small()))}"
        else:
            arguments = ", ".join(make() for _ in range(count))
        return f"{value}.{name}({arguments})"

    def text(self):
        value = repr(self.str_value(10)) if self.one_in(2) else self.str_literal()
        which = self.rng.randrange(10)
        if which < 6:
            return self.method(value, STR_METHODS, self.str_literal)
        if which == 6:
            return f"{value}.{self.choice(('center', 'ljust', 'rjust', 'zfill'))}({self.number(-2, 15)})"
        if which == 7:
            return f"{value} {self.choice(('+', '*', 'in', '%'))} {self.choice((self.str_literal, self.small, self.simple))()}"
        if which == 8:
            codec = self.choice(("utf-8", "ascii", "latin-1", "utf-16-le", "utf-32-be", "cp1", "utf-8-sig"))
            errors = self.choice(("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape"))
            return f"{value}.encode({codec!r}, {errors!r})"
        return f"{self.choice(('ascii', 'repr', 'len', 'sorted', 'list', 'ord', 'hash', 'set', 'max', 'min'))}({value})"

    def bytes(self):
        value = self.choice(("", "bytearray")) + "(" + self.bytes_literal() + ")"
        which = self.rng.randrange(8)
        if which < 5:
            return self.method(value, BYTES_METHODS, self.bytes_literal)
        if which == 5:
            return f"{value}.decode({self.choice(('utf-8', 'ascii', 'latin-1'))!r}, {self.choice(('strict', 'ignore', 'replace', 'backslashreplace'))!r})"
        if which == 6:
            return f"{value} {self.choice(('+', '*', 'in', '%', '=='))} {self.choice((self.bytes_literal, self.small, self.simple))()}"
        return f"{self.choice(('bytes', 'bytearray', 'list', 'repr', 'len', 'max'))}({self.choice((value, self.small(), self.list_literal(), self.str_literal()))})"

    def containers(self):
        which = self.rng.randrange(9)
        if which == 0:
            return f"{self.list_literal()} {self.choice('+*')} {self.choice((self.list_literal, self.small, self.tuple_literal))()}"
        if which == 1:
            return f"{self.set_literal()} {self.choice('&|^-')} {self.choice((self.set_literal, self.set_literal, self.list_literal))()}"
        if which == 2:
            name = self.choice(("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"))
            return f"{self.set_literal()}.{name}({self.stable(self.choice((self.set_literal, self.list_literal, self.str_literal, self.small))())})"
        if which == 3:
            call = self.choice((f"get({self.hashable()})", f"get({self.hashable()}, {self.simple()})", "keys()", "values()", "items()",
                                f"pop({self.hashable()})", "popitem()", "copy()", f"setdefault({self.hashable()})", f"fromkeys({self.list_literal()})"))
            return f"{self.dict_literal()}.{call}"
        if which == 4:
            return f"{self.dict_literal()} | {self.choice((self.dict_literal, self.simple))()}"
        if which == 5:
            return f"{self.choice((self.list_literal, self.tuple_literal))()}.{self.choice(('count', 'index'))}({self.simple()})"
        if which == 6:
            return (f"[{self.choice(('i', 'i * 2', '(i, j)', 'str(i)', '-i', '[i]', '{i: j}'))} for i in {self.sequence()} for j in "
                    f"{self.range_literal()} if {self.choice(('i', 'j', 'i == j', 'j % 2', 'not i'))}]")
        if which == 7:
            return f"{{**{self.dict_literal()}, {self.hashable()}: 1, **{self.choice((self.dict_literal, self.simple))()}}}"
        return f"[*{self.choice((self.sequence, self.set_literal, self.simple))()}, *{self.sequence()}]"

    def builtins(self):
        name = self.choice("abs all any ascii bin bool bytes callable chr complex dict divmod enumerate float format frozenset "
                           "hex int isinstance iter len list max min oct ord pow range repr reversed round set slice "
                           "sorted str sum tuple zip map filter next getattr hasattr issubclass type".split())
        count = self.choice((0, 1, 1, 1, 1, 2, 2, 3)) if not self.one_in(15) else 4
        arguments = ", ".join(self.choice((self.anything, self.simple, self.simple, self.sequence))() for _ in range(count))
        if self.one_in(12):
            arguments += (", " if arguments else "") + f"{self.choice(('key', 'start', 'default', 'base', 'x', 'reverse'))}={self.simple()}"
        if name == "bytes" and count == 1:
            arguments = self.choice((self.small, self.bytes_literal, self.list_literal, self.str_literal))()
        if name == "iter" and count == 2:
            arguments = self.sequence()   # a function and a sentinel might never end
        if name in ("set", "frozenset"):
            arguments = self.stable(arguments)
        call = f"{name}({arguments})"
        if name in ("enumerate", "zip", "map", "filter"):
            return f"list({call})"
        if name in ("iter", "reversed"):
            return f"list({call})"
        return call

    def mixed(self):
        a, b = self.anything(), self.anything()
        which = self.rng.randrange(8)
        if which < 4:
            operator = self.choice(('+', '-', '*', '/', '//', '%', '&', '|', '^', '<<', '>>', '@'))
            if operator in ("*", "<<"):
                b = self.small()   # what is repeated or shifted stays small
            return f"{a} {operator} {b}"
        if which == 4:
            return f"{self.choice(('-', '+', '~', 'not '))}{a}"
        if which == 5:
            return f"{a}[{b}]"
        if which == 6:
            return f"{a}({b})" if a not in ("object",) else f"{a}.x"
        return f"({a}).{self.choice(('x', 'real', 'imag', '__doc__x', 'lenght', 'uper'))}"[:200]

    def statements(self):
        r = self.rng.randrange(7)
        target = self.choice((self.list_literal, self.list_literal, lambda: f"list({self.range_literal()})",
                              lambda: f"bytearray({self.bytes_literal()})"))()
        if r == 0:
            return f"x = {target}; x[{self.subscript()}] = {self.choice((self.list_literal, self.sequence, self.simple))()}"
        if r == 1:
            return f"x = {target}; del x[{self.subscript()}]"
        if r == 2:
            return f"x = {self.choice((target, self.anything()))}; x {self.choice(('+', '-', '|', '&', '//', '%'))}= {self.choice((self.simple, self.anything))()}"
        if r == 3:
            call = self.choice((f"append({self.simple()})", f"insert({self.small()}, {self.simple()})", f"pop({self.choice(('', self.small()))})",
                                f"remove({self.simple()})", "reverse()", "sort()", f"extend({self.sequence()})", "clear()",
                                f"sort(key={self.choice(('str', 'repr', 'len', 'None'))}, reverse={self.bool_literal()})"))
            return f"x = {target}; x.{call}"
        if r == 4:
            call = self.choice((f"update({self.choice((self.dict_literal, self.list_literal, self.simple))()})", "clear()", "popitem()",
                                f"pop({self.hashable()}, None)", f"setdefault({self.hashable()}, {self.simple()})"))
            return f"x = {self.dict_literal()}; x.{call}"
        if r == 5:
            call = self.choice(("add", "discard", "remove", "update", "difference_update", "intersection_update"))
            return f"x = {self.set_literal()}; x.{call}({self.stable(self.choice((self.hashable, self.set_literal, self.list_literal, self.simple))())})"
        names = self.choice(("a, b", "a, *b", "*a, b", "a, *b, c", "[a, b, c]", "(a, b), c", "a"))
        return f"x = {{}}; {names} = {self.choice((self.list_literal, self.range_literal, self.str_literal, self.tuple_literal, self.simple))()}; x = [v for k, v in sorted(globals().items()) if len(k) == 1 and k != 'x']"
