#!/usr/bin/python3
"""Compares Heapscope with the CPython 3.11 that runs this, on mutants of the programs of tests/corpus and
tests/conformance.

    random_mutants.py [--count N] [--seed S] [--area TEXT]... [--keep FOLDER] ENGINE

ENGINE is the terminal program (build/native/heapscope). A mutant is a program with one to three places changed: a
constant, an operator, a name or an attribute replaced by another of the same program, a statement left out or doubled,
arguments swapped or dropped, a value wrapped. What a reader's own variation does, errors above all, is compared whole:
output, the text of errors, exit status. Left out of it are numbers that look like addresses, and what tells of the
insides of the library, which is our own: its frames in tracebacks, its lines in warnings. The seed decides everything. Mutants
that differ are written into FOLDER with both outputs; prints their names, then one line: `N equal, N different, N left
out` (no program, endless, or not the same twice).
"""
import argparse
import ast
import concurrent.futures
import copy
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parents[1]
VALUES = [0, 1, -1, 2, 7, 10**20, 1.5, float("inf"), True, None, "x", "", b"y", 2j, "naïve", ...]
MOST_SECONDS = 10
ADDRESS = re.compile(r"0x[0-9a-f]{6,}|\b1[34]\d{13}\b")
OF_LIBRARY = r"(?:/usr/lib/python3[^\"\n]*|<frozen [^>\n]*>|<__array_function__ internals>)"
FRAME_OF_LIBRARY = re.compile(rf'^( *)File "{OF_LIBRARY}", line .*\n(?:\1  .*\n)*', re.MULTILINE)
WARNING_OF_LIBRARY = re.compile(rf"^{OF_LIBRARY}:\d+: (.*\n)(?:  .*\n)?", re.MULTILINE)


def operators(node):
    for family in ([ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.BitAnd, ast.BitOr, ast.LShift],
                   [ast.Eq, ast.NotEq, ast.Lt, ast.GtE, ast.Is, ast.In, ast.NotIn], [ast.And, ast.Or],
                   [ast.Not, ast.USub, ast.Invert, ast.UAdd]):
        if type(node) in family:
            return family
    return []


class Mutation:
    """All places of a program that can change, and the words it is made of."""

    def __init__(self, tree, choice):
        self.choice = choice
        self.names = sorted({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)})
        self.attributes = sorted({node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)})
        self.places = [(node, field, index) for node in ast.walk(tree) for field, value in ast.iter_fields(node)
                       for index in (range(len(value)) if isinstance(value, list) else [None])
                       if not isinstance(node, (ast.JoinedStr, ast.FormattedValue, ast.match_case, ast.pattern))]

    def change(self):
        for _ in range(50):
            node, field, index = self.choice.choice(self.places)
            whole = getattr(node, field)
            old = whole if index is None else whole[index]
            new = self.other(node, field, old)
            if new is None:
                continue
            if index is None:
                setattr(node, field, new[0])
            else:
                whole[index:index + 1] = new
            return

    def other(self, node, field, old):
        """What comes in place of `old`, as a list; None: nothing."""
        pick = self.choice.random()
        if isinstance(old, ast.Constant) and pick < 0.7:
            return [ast.Constant(self.choice.choice(VALUES))]
        if isinstance(old, ast.Name) and pick < 0.5:
            return [ast.Name(self.choice.choice(self.names), old.ctx)]
        if field == "attr" and self.attributes:
            return [self.choice.choice(self.attributes)]
        if operators(old):
            return [self.choice.choice(operators(old))()]
        if isinstance(old, ast.stmt):
            if pick < 0.45:
                return [ast.Pass()] if len(getattr(node, field)) == 1 else []
            if pick < 0.6:
                return [old, copy.deepcopy(old)]
            return None
        if isinstance(old, ast.Call) and field != "func" and pick < 0.5:
            changed = copy.deepcopy(old)
            if changed.args and pick < 0.2:
                changed.args.pop(self.choice.randrange(len(changed.args)))
            elif changed.args and pick < 0.3:
                changed.args.append(copy.deepcopy(self.choice.choice(changed.args)))
            elif len(changed.args) > 1:
                self.choice.shuffle(changed.args)
            else:
                return changed.args or None
            return [changed]
        if isinstance(old, ast.expr) and isinstance(getattr(old, "ctx", ast.Load()), ast.Load) and pick < 0.8:
            kind = self.choice.randrange(6)
            if kind < 2:
                return [(ast.List if kind else ast.Tuple)([old], ast.Load())]
            if kind < 5:
                name = self.choice.choice(["str", "repr", "list", "iter", "len", "tuple", "bool", "type", "set"])
                return [ast.Call(ast.Name(name, ast.Load()), [old], [])]
            return [ast.UnaryOp(ast.Not(), old)]
        return None


def mutant(source, seed):
    choice = random.Random(seed)
    tree = ast.parse(source)
    for _ in range(choice.randint(1, 3)):
        Mutation(tree, choice).change()
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def comparable(text, file):
    text = text.decode("utf-8", "replace").replace(f"{file.parent}/", "")
    text = WARNING_OF_LIBRARY.sub(r"\1", FRAME_OF_LIBRARY.sub("", text))
    return ADDRESS.sub("ADDRESS", text)


def run(command, file):
    environment = dict(os.environ, PYTHONHASHSEED="0", PYTHONIOENCODING="utf-8")
    try:
        done = subprocess.run([*command, file.name], capture_output=True, env=environment, timeout=MOST_SECONDS,
                              cwd=file.parent, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return None
    return comparable(done.stdout, file), comparable(done.stderr, file), done.returncode


def compare(engine, path, seed, keep):
    """'equal', 'different' or 'left out'."""
    try:
        source = mutant(path.read_text(encoding="utf-8"), seed)
        compile(source, "x", "exec")
    except (SyntaxError, ValueError, RecursionError, AttributeError, TypeError):
        return "left out"
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, path.name)
        file.write_text(source, encoding="utf-8")
        theirs = run([sys.executable], file)
        ours = run([engine, "run"], file)
        if theirs == ours and ours is not None:
            return "equal"
        if theirs is None or theirs != run([sys.executable], file):
            return "left out"
    name = f"{path.parent.name}-{path.stem}-{seed}"
    keep.mkdir(parents=True, exist_ok=True)
    (keep / f"{name}.py").write_text(source, encoding="utf-8")
    for who, answer in (("theirs", theirs), ("ours", ours or ("", "endless", -1))):
        (keep / f"{name}.{who}").write_text(f"{answer[0]}--- stderr, status {answer[2]}\n{answer[1]}", encoding="utf-8")
    print(name, flush=True)
    return "different"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("engine")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--area", action="append", default=[])
    parser.add_argument("--keep", type=pathlib.Path, default=pathlib.Path("mutants"))
    options = parser.parse_args()
    engine = str(pathlib.Path(options.engine).resolve())
    programs = sorted(path for folder in ("corpus", "conformance") for path in (TESTS / folder).glob("*/*.py")
                      if not options.area or any(area in str(path.parent) for area in options.area))
    choice = random.Random(options.seed)
    asked = [(choice.choice(programs), options.seed * 1_000_000 + number) for number in range(options.count)]
    found = {"equal": 0, "different": 0, "left out": 0}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for answer in pool.map(lambda one: compare(engine, *one, options.keep), asked):
            found[answer] += 1
    print(", ".join(f"{count} {name}" for name, count in found.items()))
    return 1 if found["different"] else 0


if __name__ == "__main__":
    sys.exit(main())
