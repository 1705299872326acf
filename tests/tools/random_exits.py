#!/usr/bin/env python3
"""Runs programs that leave random objects alive at their end on the engine and on real CPython: one order of deaths.

    random_exits.py [--seed N] [--programs N] [--imports NAMES] [--keep DIR] -- build/native/heapscope

A program is a preamble of classes that tell of their deaths and 4 to 16 random statements: names (some private, which
go first), containers, cycles, defaults, classes, generators, weak references, finalizers, functions called at exit,
modules, attributes of sys and builtins, kept exceptions.  Some programs end by an exception or with the collector off.
Output, standard error and status must be equal.  No module written in Python but weakref is imported, unless with
--imports: what the import of one counts is a measured figure (docs/memory-model.md). Of 60 programs each, none differed
with random,re, with functools,operator,array and with json,copy; 13 did with math,time,collections, and 21 with
dataclasses,typing.

Programs follow from the seed alone.  The reference is /usr/bin/python3 (3.11.2).
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile

from random_heap import ADDRESS, REFERENCE, limit_resources

PREAMBLE = '''
import atexit, gc, sys, types, weakref

class Dies:
    def __init__(self, tag, *held): self.tag = tag; self.held = held
    def __del__(self): print('dies', self.tag, type(getattr(self, 'held', None)).__name__)
class Slotted:
    __slots__ = ('tag', 'held', '__weakref__')
    def __init__(self, tag, *held): self.tag = tag; self.held = held
    def __del__(self): print('slotted dies', self.tag)
class Revives(Dies):
    def __del__(self): print('revives', self.tag); revived.append(self)
class Looks(Dies):
    def __del__(self):
        try: print('looks', self.tag, sorted(k for k in globals() if k.startswith('v'))[:3], helper and 1, sys and 2)
        except Exception as e: print('fails', type(e).__name__, e)
def helper(): pass
revived = []
def called(tag): return lambda reference, tag=tag: print('called', tag)
def generator(*held):
    try: yield held
    finally: print('generator ends', held and getattr(held[0], 'tag', '?'))
'''

# {n}: a new name, {a} and {b}: values, {t}: a new number.
STATEMENTS = [
    "{n} = Dies({t}, {a})", "{n} = [{a}, {b}]", "{n} = {{'a': {a}, 'b': {b}}}", "{n} = Dies({t}, {a}); {n}.me = {n}",
    "def {n}(p={a}): return p",
    "class {n}:\n    attribute = {a}\n    def __del__(self): print('instance dies', {t})\n{n}_1 = {n}()",
    "{n} = generator({a}); next({n})", "{n} = weakref.ref(Dies({t}))",
    "{n} = Dies({t}); {n}_1 = weakref.ref({n}, called({t}))",
    "{n} = Dies({t}); weakref.finalize({n}, print, 'finalized', {t})", "atexit.register(print, 'at exit', {t})",
    "atexit.register(lambda x={a}: print('at exit, holds', {t}))", "sys.extra{t} = {a}",
    "{n} = types.ModuleType('m{t}'); {n}.x = {a}", "import builtins; builtins.extra{t} = {a}",
    "{n} = types.ModuleType('m{t}'); {n}.x = {a}; sys.modules['m{t}'] = {n}",
    "{n} = Revives({t})", "{n} = Looks({t}, {a})",
    "{n} = (lambda q: lambda: q)({a})", "{n} = ({{1: {a}}}, [{b}])",
    "{n} = Dies({t}); {n}.f = lambda: {n}", "try: raise ValueError({a})\nexcept ValueError as e: {n} = e",
    "def {n}():\n    q = {a}\n    def inner(): return q\n    return inner\n{n} = {n}()", "{n} = [Dies({t})].__len__",
    "{n} = weakref.WeakValueDictionary(); {n}['k'] = Dies({t})", "{n} = helper; {n}.note = {a}",
    "{n} = Dies({t}); {n}_1 = weakref.WeakKeyDictionary({{{n}: {a}}})", "del {old}", "{old} = {a}",
]
VALUES = ["Dies(%d)", "Dies(%d)", "Slotted(%d)", "Looks(%d)", "[Dies(%d)]", "{'k': Dies(%d)}", "(Dies(%d),)",
          "None or %d"]
ENDS = ["raise ValueError({a})", "sys.exit(3)", "raise SystemExit({a})"]


class Program:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.names = []
        self.tag = 0

    def number(self):
        self.tag += 1
        return self.tag

    def value(self):
        if self.names and self.rng.random() < 0.6:
            return self.rng.choice(self.names)
        return self.rng.choice(VALUES) % self.number()

    def fill(self, form):
        fields = {"a": self.value(), "b": self.value(), "t": self.number()}
        if "{old}" in form:
            if not self.names:
                return "pass"
            fields["old"] = self.rng.choice(self.names)
            if form.startswith("del"):
                self.names.remove(fields["old"])
        if "{n}" in form:
            fields["n"] = self.rng.choice(["v%d", "_v%d", "V%d", "__v%d"]) % self.number()
            self.names.append(fields["n"])
        return form.format(**fields)

    def text(self, imports=None):
        lines = ["import " + imports] if imports else []
        lines += [PREAMBLE] + [self.fill(form) for form in self.rng.choices(STATEMENTS, k=self.rng.randint(4, 16))]
        if self.rng.random() < 0.2:
            lines.append("gc.disable()")
        if self.rng.random() < 0.15:
            lines.append(self.fill(self.rng.choice(ENDS)))
        return "\n".join(lines + ["print('end')"]) + "\n"


def answer(command, path):
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(command + [path], capture_output=True, text=True, timeout=60, preexec_fn=limit_resources,
                          env=dict(environment, PYTHONHASHSEED="0"))
    return ADDRESS.sub("0x", done.stdout), ADDRESS.sub("0x", done.stderr), done.returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--programs", type=int, default=100)
    parser.add_argument("--imports", help="further modules for each program, separated by commas")
    parser.add_argument("--keep", help="folder for the programs that differ")
    parser.add_argument("engine", nargs="+")
    options = parser.parse_args()
    folder = options.keep or tempfile.mkdtemp(prefix="random_exits")
    os.makedirs(folder, exist_ok=True)
    different = 0
    for seed in range(options.seed, options.seed + options.programs):
        path = os.path.join(folder, "seed%d.py" % seed)
        with open(path, "w") as file:
            file.write(Program(seed).text(options.imports))
        expected, found = answer([REFERENCE], path), answer(options.engine + ["run"], path)
        if expected == found:
            os.unlink(path)
            continue
        different += 1
        print("%s differs:" % path)
        for before, after in zip(expected, found):
            if before != after:
                print("  CPython  %r\n  engine   %r" % (before, after), flush=True)
    print("%d programs, %d differ" % (options.programs, different))
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
