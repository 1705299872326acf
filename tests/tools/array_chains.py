"""Random chains of NumPy steps for random_arrays.py: texts of expressions that fit the arrays made so far."""
import random
import re

DTYPES = ["bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16", "float32",
          "float64", "complex64", "complex128", "object"]
COMMON = ["int64", "float64", "int32", "float32", "bool", "uint8", "int8"]
BINARY = ["add", "subtract", "multiply", "maximum", "minimum", "fmax", "fmin", "divide", "floor_divide", "remainder",
          "fmod", "less", "less_equal", "equal", "not_equal", "greater", "greater_equal", "logical_and", "logical_or",
          "logical_xor", "bitwise_and", "bitwise_or", "bitwise_xor", "left_shift", "right_shift", "copysign", "hypot",
          "gcd", "lcm", "power", "float_power", "heaviside"]
UNARY = ["negative", "positive", "absolute", "square", "sign", "sqrt", "floor", "ceil", "trunc", "rint", "isnan", "isinf",
         "isfinite", "logical_not", "invert", "conjugate", "reciprocal", "signbit", "fabs", "degrees", "radians"]
OPERATORS = ["+", "-", "*", "/", "//", "%", "&", "|", "^", "<", "<=", "==", "!=", ">", ">=", "**", "<<", ">>"]
REDUCTIONS = ["sum", "prod", "min", "max", "mean", "std", "var", "any", "all", "ptp"]


class Chains:
    """Makes chains; asks the real NumPy for the shapes of what there is."""

    def __init__(self, seed, np, step):
        self.random = random.Random(seed)
        self.np = np
        self.step = step

    def pick(self, items):
        return self.random.choice(items)

    def chance(self, p):
        return self.random.random() < p

    def number(self):
        return self.pick(["0", "1", "2", "3", "-1", "-2", "5", "7", "100", "300", "-130", "1.5", "0.5", "-2.0", "2.0", "True",
                          "1e10", "np.float32(2.5)", "np.int8(3)", "np.uint8(200)", "np.int64(-3)", "np.float64(1.5)", "2j",
                          "np.nan", "np.inf", "70000"])

    def shape(self):
        return tuple(self.pick([1, 2, 3, 4, 5, 2, 3, 4, 0 if self.chance(0.1) else 2])
                     for _ in range(self.pick([1, 1, 2, 2, 2, 3, 3, 0 if self.chance(0.3) else 1, 4 if self.chance(0.3) else 2])))

    def creation(self):
        kind = self.pick(COMMON) if self.chance(0.7) else self.pick(DTYPES)
        shape = self.shape()
        size = 1
        for n in shape:
            size *= n
        way = self.random.randrange(10)
        if way == 0:
            return f"np.{self.pick(['zeros', 'ones'])}({shape}, dtype='{kind}', order='{self.pick('CF')}')"
        if way == 1:
            return f"np.full({shape}, {self.number()})"
        if way == 2:
            return f"np.arange({self.pick(['0', '-3', '1', '0.5', '2'])}, {self.pick(['5', '12', '-9', '7.25'])}, {self.pick(['1', '2', '-1', '0.5', '3'])})"
        if way == 3:
            return f"np.linspace({self.pick(['0', '-1', '1.5'])}, {self.pick(['1', '10', '3'])}, {self.pick([0, 1, 2, 5, 7])})"
        if way == 4:
            return f"np.eye({self.pick([2, 3, 4])}, {self.pick([2, 3, 'None'])}, k={self.pick([0, 1, -1])}, dtype='{kind}')"
        if way in (5, 6) or kind == "object":
            return f"np.arange({size}).reshape({shape}).astype('{kind}')"
        values = []
        for _ in range(size):
            if kind.startswith("float") or kind.startswith("complex"):
                v = self.pick(["0.0", "1.0", "-1.5", "2.25", "0.1", "-0.0", "3e4", "1e-3", "7.0", "-2.0"])
                if self.chance(0.04):
                    v = self.pick(["np.nan", "np.inf", "-np.inf"])
                if kind.startswith("complex") and self.chance(0.6):
                    v += self.pick(["+1j", "-2j", "+0.5j"])
            elif kind == "bool":
                v = self.pick(["True", "False"])
            elif kind.startswith("u"):
                v = str(self.random.randrange(0, 120))
            else:
                v = str(self.random.randrange(-60, 120))
            values.append(v)
        return f"np.array([{', '.join(values)}], dtype='{kind}').reshape({shape})"

    def slice(self, n):
        def bound():
            return self.pick(["", "", str(self.random.randrange(-n - 1, n + 2))])
        return f"{bound()}:{bound()}" + self.pick(["", "", "", ":2", ":-1", ":-2", ":3"])

    def int_in(self, n):
        return str(self.random.randrange(-n, n)) if n and not self.chance(0.03) else str(self.random.randrange(-n - 1, n + 2))

    def index(self, shape):
        """One index expression for a shape."""
        if not shape:
            return self.pick(["()", "...", "None", "0", "np.newaxis, ...", "True"])
        parts = []
        axis = 0
        length = self.pick([2, 2, 3])
        style = self.random.random()
        ellipsis = False
        while axis < len(shape) and len(parts) < 6:
            if self.chance(0.15):
                break
            n = shape[axis]
            way = self.random.random()
            if self.chance(0.1):
                parts.append("None")
                continue
            if not ellipsis and self.chance(0.08):
                parts.append("...")
                ellipsis = True
                axis += self.random.randrange(0, len(shape) - axis + 1)
                continue
            if style < 0.55:
                parts.append(self.slice(n) if way < 0.6 else self.int_in(n))
            elif way < 0.4:
                parts.append(self.slice(n))
            elif way < 0.55:
                parts.append(self.int_in(n))
            elif way < 0.85 or style < 0.8:
                items = [self.int_in(n) for _ in range(length)]
                text = "[" + ", ".join(items) + "]"
                if self.chance(0.15):
                    text = f"np.array([{text}])" if self.chance(0.5) else f"np.array({text}).reshape(-1, 1)"
                elif self.chance(0.3):
                    text = f"np.array({text}, dtype='{self.pick(['int64', 'int8', 'uint8', 'int32'])}')"
                parts.append(text)
            else:
                parts.append("[" + ", ".join(self.pick(["True", "False"]) for _ in range(n)) + "]")
            axis += 1
        if not parts:
            return self.slice(shape[0])
        return ", ".join(parts) + ("," if len(parts) == 1 and self.chance(0.1) else "")

    def axis(self, x):
        n = x.ndim
        if self.chance(0.25) or n == 0:
            return "None" if not self.chance(0.1) else "0"
        if n > 1 and self.chance(0.25):
            axes = self.random.sample(range(n), self.random.randrange(1, n + 1))
            return str(tuple(a - n if self.chance(0.3) else a for a in axes))
        return str(self.random.randrange(-n, n) if not self.chance(0.04) else n)

    def other(self, x, names, space):
        """An operand that mostly fits x."""
        way = self.random.random()
        if way < 0.3:
            return self.number()
        fitting = [n for n in names if isinstance(space[n], self.np.ndarray) and self.fits(space[n].shape, x.shape)]
        if way < 0.7 and fitting:
            return self.pick(fitting)
        shape = tuple(1 if self.chance(0.2) else n for n in x.shape)
        shape = shape[self.random.randrange(0, len(shape) + 1):] if self.chance(0.3) else shape
        if self.chance(0.04):
            shape = self.shape()
        size = 1
        for n in shape:
            size *= n
        kind = self.pick(COMMON) if self.chance(0.7) else self.pick(DTYPES)
        return f"(np.arange({size}).reshape({shape}) - {self.pick([0, 1, 2])}).astype('{kind}')"

    def fits(self, a, b):
        try:
            return self.np.broadcast_shapes(a, b) is not None
        except ValueError:
            return False

    def new_shape(self, x):
        size, dims = x.size, []
        if size == 0 or self.chance(0.05):
            return str(self.pick([(0,), (-1,), (2, 0), (3, 2), (0, 3)]))
        while size > 1 and len(dims) < 3:
            divisors = [d for d in range(1, size + 1) if size % d == 0]
            d = self.pick(divisors)
            dims.append(d)
            size //= d
        dims.append(size)
        if self.chance(0.3):
            dims[self.random.randrange(len(dims))] = -1
        return str(tuple(dims))

    def next_step(self, space):
        text = self.any_step(space)
        return self.creation() if self.explodes(text, space) else text

    def explodes(self, text, space):
        """Powers and shifts of large integers of Python's, which have no end of digits."""
        if not any(word in text for word in ("**", "power", "<<", "left_shift")):
            return False
        return any(isinstance(value, int) and abs(value) > 1000 for name in re.findall(r"x\d+", text)
                   if getattr(space.get(name), "dtype", None) == object for value in self.np.ravel(space[name]).tolist())

    def any_step(self, space):
        names = [n for n in space if isinstance(space[n], self.np.ndarray)]
        if not names:
            return self.creation()
        name = names[-1] if self.chance(0.75) else self.pick(names)
        x = space[name]
        if x.size > 400:
            return self.creation()
        n = x.ndim
        way = self.random.random()
        if way < 0.22:
            return f"{name}[{self.index(x.shape)}]"
        if way < 0.40:
            return self.reshaping(name, x, names, space)
        if way < 0.60:
            return self.arithmetic(name, x, names, space)
        if way < 0.72:
            return self.assignment(name, x, names, space)
        if way < 0.88:
            return self.reduction(name, x)
        return self.joining(name, x, names, space)

    def reshaping(self, name, x, names, space):
        n = x.ndim
        order = self.pick(["C", "C", "F", "A"])
        choices = [f"{name}.reshape({self.new_shape(x)})", f"{name}.reshape({self.new_shape(x)}, order='{order}')",
                   f"{name}.T", f"{name}.ravel('{self.pick('CFAK')}')", f"{name}.flatten('{self.pick('CFAK')}')",
                   f"{name}.copy('{self.pick('CFAK')}')", f"np.squeeze({name})", f"np.expand_dims({name}, {self.random.randrange(-n - 1, n + 1)})",
                   f"{name}.astype('{self.pick(COMMON if self.chance(0.7) else DTYPES)}')", f"np.flip({name}, {self.axis(x)})",
                   f"{name}.view()", f"np.atleast_2d({name})", f"np.ascontiguousarray({name})", f"np.asfortranarray({name})",
                   f"np.array({name}, ndmin={self.pick([0, 2, 3, 4])}, copy={self.pick(['True', 'False'])})",
                   f"np.zeros_like({name})", f"np.ones_like({name}, dtype='{self.pick(COMMON)}')", f"{name}.real", f"{name}.imag",
                   f"np.array({name}.tolist())", f"np.roll({name}, {self.pick([1, -1, 2])}, {self.axis(x)})"]
        if n:
            order = list(range(n))
            self.random.shuffle(order)
            choices += [f"{name}.transpose({tuple(order)})", f"np.swapaxes({name}, {self.random.randrange(n)}, {self.random.randrange(-n, n)})",
                        f"np.moveaxis({name}, {self.random.randrange(n)}, {self.random.randrange(-n, n)})",
                        f"np.repeat({name}, {self.pick([0, 1, 2, 3])}, {self.pick(['None', str(self.random.randrange(n))])})",
                        f"np.tile({name}, {self.pick(['2', '(2, 1)', '(1, 2)', '(2, 1, 2)', '0'])})",
                        f"np.broadcast_to({name}, {(self.pick([1, 2, 3]),) + x.shape})",
                        f"np.take({name}, [0, -1, 0], axis={self.random.randrange(n)})", f"np.rot90({name}, {self.pick([1, 2, 3, -1])})",
                        f"np.diff({name}, axis={self.random.randrange(-n, n)})", f"np.pad({name}, {self.pick(['1', '(1, 2)'])})"]
        if n >= 2:
            choices += [f"{name}.diagonal({self.pick([0, 1, -1])})", f"np.triu({name}, {self.pick([0, 1, -1])})",
                        f"np.tril({name}, {self.pick([0, 1, -1])})", f"np.trace({name})"]
        return self.pick(choices)

    def arithmetic(self, name, x, names, space):
        way = self.random.random()
        other = self.other(x, names, space)
        if way < 0.5:
            op = self.pick(OPERATORS[:6]) if self.chance(0.6) else self.pick(OPERATORS)
            return f"{name} {op} {other}" if self.chance(0.8) else f"{other} {op} {name}"
        if way < 0.62:
            return f"np.{self.pick(UNARY)}({name})"
        if way < 0.72:
            return f"np.{self.pick(BINARY)}({name}, {other})"
        if way < 0.78:
            out = self.pick([f"np.zeros({x.shape}, dtype='{self.pick(COMMON)}')", name])
            return f"np.{self.pick(BINARY[:9])}({name}, {other}, out={out})"
        if way < 0.82:
            mask = f"(np.arange({x.size}).reshape({x.shape}) % 2 == 0)"
            return f"np.{self.pick(BINARY[:8])}({name}, {other}, out=np.zeros({x.shape}), where={mask})"
        if way < 0.86:
            return f"np.{self.pick(BINARY[:5])}({name}, {other}, dtype='{self.pick(COMMON)}')"
        if way < 0.9:
            return f"np.{self.pick(['where'])}({name} > {self.number()}, {name}, {other})"
        if way < 0.93:
            return f"np.clip({name}, {self.pick(['0', '-1', 'None', '1.5'])}, {self.pick(['3', '10', '2.5'])})"
        if way < 0.95:
            return f"np.{self.pick(['divmod', 'modf', 'frexp'])}({name}{', ' + other if self.chance(0.5) else ''})"
        if way < 0.97:
            return f"np.round({name}, {self.pick([0, 1, 2, -1])})"
        return f"np.{self.pick(['add', 'multiply', 'maximum', 'subtract'])}.outer({name}, [1, 2, 3])"

    def assignment(self, name, x, names, space):
        other = self.other(x, names, space)
        if self.chance(0.35):
            return f"!{name} {self.pick(['+', '-', '*', '/', '//', '%', '**', '&', '|', '^', '+', '-', '*'])}= {other}"
        index = self.index(x.shape)
        if self.chance(0.5):
            return f"!{name}[{index}] = {self.number()}"
        if self.chance(0.3):
            return f"!{name}[{name} > {self.pick(['0', '1', '2'])}] = {self.number()}"
        if self.chance(0.4):
            return f"!{name}[{index}] {self.pick(['+', '*', '-'])}= {self.number()}"
        try:
            part = eval(f"x[{index}]", {"x": x, "np": self.np})
        except Exception:
            return f"!{name}[{index}] = {other}"
        shape = self.np.shape(part)
        size = int(self.np.prod(shape, dtype=int))
        return f"!{name}[{index}] = np.arange({size}).reshape({shape})" if size < 400 else f"!{name}[{index}] = 0"

    def reduction(self, name, x):
        way = self.random.random()
        axis = self.axis(x)
        if way < 0.5:
            extra = self.pick(["", "", "", ", keepdims=True"])
            function = self.pick(REDUCTIONS)
            if function in ("sum", "prod", "mean", "std", "var") and self.chance(0.15):
                extra += f", dtype='{self.pick(COMMON)}'"
            if function in ("std", "var") and self.chance(0.3):
                extra += ", ddof=1"
            return f"{name}.{function}(axis={axis}{extra})" if self.chance(0.6) else f"np.{function}({name}, axis={axis}{extra})"
        single = str(self.random.randrange(-x.ndim, x.ndim)) if x.ndim and self.chance(0.8) else "None"
        return self.pick([
            f"np.cumsum({name}, axis={single})", f"np.cumprod({name}, axis={single})", f"np.argmax({name}, axis={single})",
            f"np.argmin({name}, axis={single})", f"np.sort({name}, axis={single})", f"np.argsort({name}, axis={single}, kind='stable')",
            f"np.{self.pick(['add', 'multiply', 'maximum', 'minimum', 'logical_or', 'subtract', 'bitwise_or'])}.reduce({name}, axis={axis})",
            f"np.{self.pick(['add', 'multiply', 'maximum', 'subtract'])}.accumulate({name}, axis={single if single != 'None' else '0'})",
            f"np.count_nonzero({name}, axis={axis})", f"np.nonzero({name})", f"np.argwhere({name})", f"np.unique({name})",
            f"np.unique({name}, return_index=True, return_inverse=True, return_counts=True)", f"np.median({name}, axis={single})",
            f"np.percentile({name}, {self.pick(['50', '25', '[10, 90]'])}, axis={single})", f"np.nansum({name}, axis={axis})",
            f"np.average({name}, axis={single})", f"np.searchsorted(np.sort({name}, axis=None), {self.number()})",
            f"np.isin({name}, [1, 2, 3])", f"np.argsort({name}, axis={single})", f"np.ptp({name}, axis={single})",
            f"np.nanmax({name}, axis={axis})", f"np.nanmean({name}, axis={axis})", f"np.bincount(np.abs({name}).ravel().astype(int) % 7)",
            f"np.histogram({name}.real, bins=3)", f"{name}.tobytes()" if x.dtype != object else f"{name}.size", f"{name}.nbytes", f"np.add.reduceat({name}.ravel(), [0])"])

    def joining(self, name, x, names, space):
        same = [n for n in names if space[n].ndim == x.ndim] or [name]
        second = self.pick(same) if self.chance(0.5) else name
        n = max(x.ndim, 1)
        axis = self.random.randrange(-n, n)
        size = x.shape[axis] if x.ndim else 1
        return self.pick([
            f"np.concatenate(({name}, {second}), axis={axis})", f"np.concatenate(({name}, {second}), axis=None)",
            f"np.stack(({name}, {second}), axis={self.random.randrange(-n, n)})", f"np.vstack(({name}, {second}))",
            f"np.hstack(({name}, {second}))", f"np.dstack(({name}, {second}))", f"np.column_stack(({name}, {second}))",
            f"np.append({name}, {second})", f"np.split({name}, {self.pick([1, 2, '[1]', '[1, 2]'])}, axis={axis})",
            f"np.array_split({name}, {self.pick([2, 3])}, axis={axis})", f"np.insert({name}, {self.pick([0, 1, '[0, 1]'])}, {self.number()}, axis={axis})",
            f"np.delete({name}, {self.pick([0, -1, '[0, 1]', 'slice(0, 2)'])}, axis={axis})", f"np.dot({name}, {name}.T)",
            f"{name} @ {name}.T", f"np.outer({name}, [1, 2])", f"np.inner({name}, {second})", f"np.matmul({name}, {second})",
            f"np.meshgrid(np.arange({size}), np.arange(2))", f"np.kron({name}, [1, 2])",
            f"np.array([{name}, {second}])", f"np.result_type({name}, {self.number()})", f"np.array_equal({name}, {second})",
            f"np.allclose({name}, {second})", f"np.resize({name}, {self.shape()})", f"np.shares_memory({name}, {second})"])

    def chain(self):
        steps, expected, space = [], [], {}
        for number in range(self.random.randrange(3, 8)):
            text = self.creation() if number == 0 else self.next_step(space)
            steps.append(text)
            expected.append(ascii(self.step(number, text, space)))
            if " **= " in text and "Integers to negative integer powers" in expected[-1]:
                break  # what the elements are then is not defined: what a buffer held before
        return steps, expected
