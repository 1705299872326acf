#!/usr/bin/python3
"""Compares Heapscope with the CPython 3.11 that runs this, on random expressions.

    PYTHONHASHSEED=0 random_expressions.py [--count N] [--seed S] [--kind KIND]... [--batch N] ENGINE

ENGINE is the terminal program (build/native/heapscope). Expressions are made by a grammar of the language's operators,
slices, comparisons, methods, formatting and functions on numbers, text, bytes and containers, mostly of fitting types,
now and then not, so that the errors' texts are compared as well. They run in files of `--batch` expressions, one file
a process; each prints its value or its error. The seed decides everything. Prints the expressions that differ, then
one line: `N equal, N different`.
"""
import argparse
import os
import pathlib
import random
import subprocess
import sys
import tempfile

from expression_grammar import Grammar

HEAD = '''\
def show(text):
    try:
        print(ascii(eval(text, {})))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


def run(text):
    space = {}
    try:
        exec(text, space)
        print(ascii(space["x"]))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)), ascii(space.get("x")))


'''


def program(expressions):
    lines = [HEAD]
    for text in expressions:
        lines.append(f"{'run' if text.startswith('x = ') else 'show'}({text!r})\n")
    return "".join(lines)


def answers(command, file):
    environment = dict(os.environ, PYTHONHASHSEED="0", PYTHONIOENCODING="utf-8")
    run = subprocess.run([*command, file], capture_output=True, env=environment, timeout=600)
    return run.stdout.decode("utf-8", "replace").split("\n"), run


def compare(engine, expressions, limit):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "expressions.py")
        file.write_text(program(expressions), encoding="utf-8")
        theirs, _ = answers([sys.executable, "-W", "ignore"], file)
        ours, run = answers([engine, "run"], file)
    if len(theirs) <= len(expressions):
        sys.exit("CPython did not come to the end of the expressions")
    if len(ours) <= len(expressions):
        if len(expressions) == 1:
            print(f"{expressions[0]}\n    exit status {run.returncode} {run.stderr.decode()[-500:]}")
            return 1
        half = len(expressions) // 2
        first = compare(engine, expressions[:half], limit)
        return first + compare(engine, expressions[half:], limit - first)
    different = 0
    for i, text in enumerate(expressions):
        if ours[i] == theirs[i]:
            continue
        different += 1
        if different <= limit:
            print(f"{text}\n    ours   {ours[i][:300]}\n    theirs {theirs[i][:300]}")
    return different


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=10000)
    parser.add_argument("--kind", action="append", choices=Grammar.KINDS)
    parser.add_argument("--limit", type=int, default=20)
    parser.add_argument("engine")
    options = parser.parse_args()
    equal = different = 0
    for number in range(0, options.count, options.batch):
        grammar = Grammar(random.Random(f"{options.seed} {number}"), options.kind)
        expressions = [grammar.expression() for _ in range(min(options.batch, options.count - number))]
        found = compare(options.engine, expressions, options.limit - different)
        different += found
        equal += len(expressions) - found
        print(f"{equal} equal, {different} different so far", file=sys.stderr)
    print(f"{equal} equal, {different} different")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
