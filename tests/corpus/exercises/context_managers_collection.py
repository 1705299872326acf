# Exercise: context managers: timing with a virtual clock, temporary changes, locks, nesting, suppression.
import contextlib
import io
import sys


class Stopwatch:
    def __init__(self, clock):
        self.clock, self.laps = clock, []

    def __enter__(self):
        self.started = next(self.clock)
        return self

    def __exit__(self, kind, error, traceback):
        self.laps.append(next(self.clock) - self.started)
        return kind is not None and issubclass(kind, ArithmeticError)


@contextlib.contextmanager
def changed(mapping, **values):
    missing = object()
    before = {key: mapping.get(key, missing) for key in values}
    mapping.update(values)
    try:
        yield mapping
    finally:
        for key, value in before.items():
            if value is missing:
                del mapping[key]
            else:
                mapping[key] = value


class Indented(io.TextIOBase):
    depth = 0

    def write(self, text):
        sys.__stdout__.write("".join("    " * self.depth + line for line in text.splitlines(True) if line))
        return len(text)

    @contextlib.contextmanager
    def block(self, title):
        print(title, "{", file=self)
        self.depth += 1
        try:
            yield self.depth
        finally:
            self.depth -= 1
            print("}", file=self)


class Resource:
    alive = []

    def __init__(self, name, fails=""):
        self.name, self.fails = name, fails

    def __enter__(self):
        if self.fails == "enter":
            raise OSError(f"{self.name} does not open")
        Resource.alive.append(self.name)
        return self.name

    def __exit__(self, *details):
        Resource.alive.remove(self.name)
        if self.fails == "exit":
            raise OSError(f"{self.name} does not close")


watch = Stopwatch(iter([0, 5, 7, 10, 11, 30]))
with watch:
    pass
with watch as same:
    1 / 0
print(watch.laps, same is watch)
try:
    with watch:
        raise KeyError("not swallowed")
except KeyError as error:
    print(repr(error), watch.laps)

settings = {"debug": False}
with changed(settings, debug=True, level=3) as inner, contextlib.suppress(RuntimeError):
    print(settings, inner is settings)
    raise RuntimeError
print(settings)

out = Indented()
with out.block("outer"):
    print("one\ntwo", file=out)
    with contextlib.suppress(ValueError), out.block("inner") as depth:
        print("depth", depth, file=out)
        raise ValueError
print("end", file=out)

for plan in ("", "enter", "exit"):
    try:
        with contextlib.ExitStack() as stack:
            names = [stack.enter_context(Resource(n, plan * (n == "b"))) for n in "abc"]
            stack.callback(print, "callback with", *Resource.alive)
            print(names)
    except OSError as error:
        print("OSError:", error, Resource.alive)
captured = io.StringIO()
with contextlib.redirect_stdout(captured), contextlib.nullcontext(42) as answer:
    print("hidden", answer)
print(repr(captured.getvalue()))
with contextlib.closing(io.StringIO("text")) as stream:
    print(stream.read(), stream.closed)
print(stream.closed)
