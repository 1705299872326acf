"""Call every method and every operator of the builtin types with many arguments, here and in the reference Python.

    python3 tests/tools/compare_calls.py build/native/heapscope [--seed N] [--rounds N] [--type NAME]...

Arguments are taken at random from a list of values of all kinds, so most calls fail: it is the errors' texts that are
compared, and the results of those that do not fail. A seed gives the same calls each time. Addresses are left out.
"""
import argparse
import difflib
import itertools
import subprocess
import sys
import tempfile

REFERENCE = "/usr/bin/python3"
PROGRAM = r'''
import random, re, sys
SAMPLES = {
    "int": [0, 1, -1, 255, 2 ** 31, -2 ** 63, 10 ** 30], "bool": [True, False], "float": [0.0, -0.0, 1.5, -2.25, 1e300, float("inf"), float("nan")],
    "complex": [1j, 2 - 3.5j, 0j], "str": ["", "a", "Hello World", "\u00e9\u20ac", "\U0001f600x", "a,b,c", "  pad ", "12", "ABC", "tab\tnl\n"],
    "bytes": [b"", b"abc", b"\xff\x00", b"a,b", b" x "], "bytearray": [bytearray(b""), bytearray(b"abc")], "memoryview": [memoryview(b"abcd"), memoryview(bytearray(b"xyz"))],
    "list": [[], [1, 2, 3], ["b", "a"], [[1], [2]]], "tuple": [(), (1, 2), ("x", (1,))], "dict": [{}, {"a": 1, "b": 2}, {1: "x"}],
    "set": [set(), {1, 2}, {"a"}], "frozenset": [frozenset(), frozenset([1, 2])], "range": [range(0), range(5), range(1, 10, 3)], "slice": [slice(1), slice(1, 5, 2)],
    "NoneType": [None], "dict_keys": [{"a": 1}.keys()], "dict_values": [{"a": 1}.values()], "dict_items": [{"a": 1}.items()], "type": [int, str, type], "object": [object()],
    "property": [property()], "ellipsis": [...], "enumerate": [enumerate("ab")], "zip": [zip("ab", "cd")], "map": [map(str, [1])], "filter": [filter(None, [1])],
    "list_iterator": [iter([1, 2])], "str_iterator": [iter("ab")], "range_iterator": [iter(range(3))], "generator": [(i for i in range(3))], "mappingproxy": [type.__dict__],
    "function": [lambda a=1: a], "builtin_function_or_method": [len, [].append], "staticmethod": [staticmethod(len)], "classmethod": [classmethod(len)],
    "Exception": [Exception("e"), KeyError("k"), OSError(2, "no")], "GenericAlias": [list[int]], "UnionType": [int | str], "reversed": [reversed([1, 2])],
}
ARGUMENTS = [0, 1, -1, 2, 5, 10 ** 20, -10 ** 20, True, None, 1.5, float("nan"), 2j, "", "a", "b", "ab", "x", "\u20ac", "utf-8", "ascii", "strict", ",", "d", ">5", ".2f", b"", b"a", b"ab", bytearray(b"a"), [], [1], [1, 2], ["a"], (), (1,), (1, 2), ("a", "b"),
             {}, {"a": 1}, {97: "x"}, set(), {1}, frozenset(), range(3), slice(1, 2), int, str, object, len, ..., NotImplemented, iter([1]), lambda *a: 1, b"\xff", "big", "0x1p3", "1e5"]
SKIP = {("list", "__class_getitem__"), ("object", "__reduce_ex__")}
NAMES = {"__init__", "__new__", "__setattr__", "__delattr__", "__init_subclass__", "__subclasshook__", "__dir__", "__sizeof__", "__class__", "__doc__", "__reduce__", "__reduce_ex__", "__getstate__", "__subclasses__", "__dict__", "__module__", "__call__", "__globals__", "__builtins__", "__alloc__", "__del__", "__repr__", "__basicsize__", "__setstate__", "__weakrefoffset__", "__hash__"}


def shown(value, depth=0):
    if type(value) in (int, float, complex, str, bytes, bool, type(None), bytearray, range, slice):
        text = ascii(value)
    elif type(value) in (list, tuple, set, frozenset):
        text = type(value).__name__ + "(" + ", ".join(shown(v, depth + 1) for v in list(value)[:20]) + ")"
    elif type(value) is dict:
        text = "{" + ", ".join(shown(k, depth + 1) + ": " + shown(v, depth + 1) for k, v in list(value.items())[:20]) + "}"
    elif hasattr(type(value), "__next__") and depth == 0:
        try:
            text = type(value).__name__ + " " + ", ".join(shown(v, 1) for v in [next(value, "<end>") for _ in range(4)])
        except Exception as error:
            text = f"{type(value).__name__} failing {type(error).__name__} {error}"
    else:
        text = ascii(value)
    text = re.sub(r"0x[0-9a-f]{6,}", "0x-", text)
    return text if len(text) < 400 else text[:200] + f"...{len(text)}"


def remade(name, index):
    """A new sample each time, for calls change it."""
    import copy
    value = SAMPLES[name][index]
    if isinstance(value, (list, dict, set, bytearray)):
        return copy.deepcopy(value)
    if name.endswith("iterator"):
        return {"list_iterator": iter([1, 2]), "str_iterator": iter("ab"), "range_iterator": iter(range(3))}[name]
    if name == "generator":
        return (i for i in range(3))
    if name in ("enumerate", "zip", "map", "filter", "reversed"):
        return {"enumerate": enumerate("ab"), "zip": zip("ab", "cd"), "map": map(str, [1]), "filter": filter(None, [1]), "reversed": reversed([1, 2])}[name]
    if name == "memoryview":
        return memoryview(bytes(value) if index == 0 else bytearray(value))
    return value


def argument(rng):
    value = rng.choice(ARGUMENTS)
    if isinstance(value, (list, dict, set, bytearray)):
        return value.copy()
    if type(value) is type(iter([])):
        return iter([1])
    return value


def run(seed, rounds, only):
    for name in SAMPLES:
        attributes = sorted(n for n in dir(SAMPLES[name][0]) if n not in NAMES and (name, n) not in SKIP)
        for attribute in attributes:
            rng = random.Random(f"{seed} {name} {attribute}")
            for _ in range(rounds):
                index = rng.randrange(len(SAMPLES[name]))
                target = remade(name, index)
                count = rng.choice((0, 1, 1, 1, 2, 2, 3))
                arguments = [argument(rng) for _ in range(count)]
                keywords = {rng.choice(("sep", "key", "errors", "start", "x", "default", "maxsplit")): argument(rng)} if rng.random() < 0.08 else {}
                if only and name not in only:
                    continue
                if attribute in ("__mul__", "__rmul__", "__imul__", "__pow__", "__rpow__", "__lshift__", "__rlshift__", "center", "ljust", "rjust", "zfill", "to_bytes", "__round__", "expandtabs", "__format__") and any(isinstance(a, int) and abs(a) > 1000 or isinstance(a, str) and a.isdigit() for a in [target, *arguments]):
                    continue
                label = f"{name}[{index}].{attribute}({', '.join(shown(a, 1) for a in arguments)}{', ' if keywords else ''}{', '.join(f'{k}={shown(v, 1)}' for k, v in keywords.items())})"
                try:
                    value = getattr(target, attribute)
                    if callable(value):
                        value = value(*arguments, **keywords)
                    text = shown(value)
                except Exception as error:
                    text = f"{type(error).__name__}: {re.sub('0x[0-9a-f]{6,}', '0x-', ascii(str(error)))}"
                after = shown(target, 1) if isinstance(target, (list, dict, set, bytearray)) else ""
                print(label, "->", text, after)
OPERATORS = "+ - * / // % ** @ << >> & | ^ == != < <= > >= in is".split()


def operators(seed, rounds):
    rng = random.Random(seed)
    values = [(name, index) for name in SAMPLES for index in range(len(SAMPLES[name]))]
    for _ in range(rounds * 1500):
        left, right = rng.choice(values), rng.choice(values)
        symbol = rng.choice(OPERATORS)
        inplace = rng.random() < 0.2 and OPERATORS.index(symbol) < 13
        space = {"a": remade(*left), "b": remade(*right)}
        if symbol in ("*", "**", "<<") and any(isinstance(v, int) and abs(v) > 1000 for v in space.values()):
            continue
        if symbol == "is":
            continue
        try:
            if inplace:
                exec(f"a {symbol}= b", space)
                text = shown(space["a"])
            else:
                text = shown(eval(f"a {symbol} b", space))
        except Exception as error:
            text = f"{type(error).__name__}: {error}"
        print(left, symbol + ("=" if inplace else ""), right, "->", text)


def builtin_calls(seed, rounds):
    import builtins
    skip = {"print", "input", "open", "exit", "quit", "help", "breakpoint", "copyright", "credits", "license", "id", "memoryview", "globals", "locals", "vars", "dir", "__import__", "__build_class__", "exec", "eval", "compile", "super", "hash", "aiter", "anext"}
    names = sorted(n for n in dir(builtins) if callable(getattr(builtins, n)) and n not in skip and not n.startswith("_") or n == "Exception")
    for name in names:
        function = getattr(builtins, name)
        rng = random.Random(f"{seed} {name}")
        for _ in range(rounds * 3):
            arguments = [argument(rng) for _ in range(rng.choice((0, 1, 1, 1, 1, 2, 2, 3)))]
            if name in ("pow", "range", "bytes", "bytearray", "round", "sum", "sorted", "divmod", "list", "tuple", "set", "chr") and any(isinstance(a, int) and abs(a) > 1000 for a in arguments):
                continue
            label = f"{name}({', '.join(shown(a, 1) for a in arguments)})"
            try:
                text = shown(function(*arguments))
            except Exception as error:
                text = f"{type(error).__name__}: {re.sub('0x[0-9a-f]{6,}', '0x-', ascii(str(error)))}"
            print(label, "->", text)


run(SEED, ROUNDS, ONLY)
if not ONLY:
    operators(SEED, ROUNDS)
    builtin_calls(SEED, ROUNDS)
'''


def lines_of(command, path):
    environment = {"PYTHONHASHSEED": "0", "PATH": "/usr/bin:/bin"}
    result = subprocess.run([*command, path], capture_output=True, text=True, check=False, env=environment)
    if result.returncode:
        print(f"{command[0]} ended with {result.returncode}: {result.stderr[-600:]}")
    return result.stdout.splitlines()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("engine")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--type", action="append", default=[])
    options = parser.parse_args()
    with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
        file.write(f"SEED, ROUNDS, ONLY = {options.seed}, {options.rounds}, {options.type}\n" + PROGRAM)
        file.flush()
        expected = lines_of([REFERENCE], file.name)
        found = lines_of([options.engine, "run"], file.name)
    differences = 0
    for tag, a, b, c, d in difflib.SequenceMatcher(None, expected, found, autojunk=False).get_opcodes():
        if tag != "equal":
            differences += max(b - a, d - c)
            for left, right in itertools.zip_longest(expected[a:b], found[c:d], fillvalue=""):
                print(f"- {left[:300]}\n+ {right[:300]}")
    print(f"{min(len(expected), len(found))} calls compared, {differences} differ")
    return 1 if differences or len(expected) != len(found) else 0


if __name__ == "__main__":
    sys.exit(main())
