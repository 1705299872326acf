#!/usr/bin/env python3
"""Runs random sequences of operations on the engine and on real CPython, and compares what their heaps did.

    random_heap.py [--seed N] [--programs N] [--sequences N] [--jobs N] [--keep DIR] -- build/native/heapscope

A program is a preamble (heap_operations) and many sequences of 4 to 24 operations: make, alias, store, delete, copy,
collect, resurrect, weakly reference, run.  A sequence logs reference counts, sizes, tracking, results of collections,
the deaths of objects and calls of weak references' callbacks in their order, and prints its log as one line.  A line
that differs is reported with the sequence reduced to the operations that it takes; exit status 1.

A sequence in which CPython itself crashes is left out, and said: the rest of its program is compared. Known is one reason.
PyObject_ClearWeakRefs makes a tuple while it has the first of several weak references in hand without a count; where that
starts an automatic collection that frees the references (they and their callbacks hold each other), it reads freed memory.

After each sequence what is left is frozen (`gc.freeze`), so that collections look at the sequence's own objects alone:
that is eight times as fast.  Every eighth seed goes without, and collects among all the objects of the library.

The last runs, each on the engine of its day: 106 programs of 500 sequences (seeds 200040 to 200145) with one difference, an
operation that ran library code; 80 (from 300100) with four, all from two faults that are mended (`bytes.splitlines`, the
iterator of `list[int]`); 125 (from 500000) with six: three sequences looked at the order of sets of objects and one at
a view that was released, which is no operation any more, one reference run crashed, and one is mended (500054: the list
of a mapping's keys was made before the view of them died); 200 (from 700000) with one, a callback that failed on a name that
was not bound, which is no operation any more (three more had a sequence in which CPython crashes); 200 (from 710000) with
none; 160 (from 880000, three of their sequences left out because CPython crashes) with none. Left out of the operations:
tuples that hold nothing but a type of a library module, a known difference.

The programs follow from the seed alone.  The reference is /usr/bin/python3, which must be 3.11.2.  Both sides run at
low priority and with 6 GB of address space at most.
"""
import argparse
import concurrent.futures
import os
import random
import re
import resource
import subprocess
import sys
import tempfile

import heap_operations as ops

REFERENCE = "/usr/bin/python3"
NAMES = ops.Writer.NAMES
MOST_ADDRESS_SPACE = 6_000_000 * 1024
UNFROZEN_EVERY = 8
MOST_CRASHES = 3
ADDRESS = re.compile("0x[0-9a-f]+")


def choose_operations(with_python):
    table = [(function, weight) for function, weight, python, allocations in ops.OPERATIONS
             if not (allocations if with_python else python)]
    return [function for function, _ in table], [weight for _, weight in table]


class Sequence:
    """A list of operations (each a list of lines) and the frame they run in."""

    def __init__(self, rng, number):
        self.number = number
        self.place = rng.choices(["function", "module", "class", "generator", "method"], [8, 4, 1, 2, 1])[0]
        self.thresholds = rng.choice([(5, 2, 2), (1, 1, 1), (20, 3, 1)]) if rng.random() < 0.25 else None
        writer = ops.Writer(rng, [0])
        functions, weights = choose_operations(self.thresholds is None and rng.random() < 0.3)
        self.operations = []
        length = rng.randint(4, 24)
        while len(self.operations) < length:
            lines = rng.choices(functions, weights)[0](writer)
            if lines:
                self.operations.append(lines)
                writer.take()
            else:
                writer.later = None
            if rng.random() < 0.12 and writer.kinds:
                self.operations.append(["O(%s)" % rng.choice(sorted(writer.kinds))])

    def text(self, operations=None):
        lines = []
        for operation in self.operations if operations is None else operations:
            if len(operation) == 1 and operation[0].startswith(("L('g", "revive")):
                lines += operation
                continue
            lines.append("try:")
            lines += ["    " + line for line in operation]
            lines += ["except (Exception, GeneratorExit) as problem:", "    L(type(problem).__name__)"]
        body = ["L('b')"] + lines
        before = ["gc.collect()"]
        if self.thresholds:
            before.append("gc.set_threshold%r" % (self.thresholds,))
        after = ["gc.set_threshold(700, 10, 10)"] if self.thresholds else []
        indented = ["    " + line for line in body]
        if self.place == "function":
            run = ["def run():"] + indented + before + ["run()"]
        elif self.place == "method":
            run = ["class Runner:", "    def run(self):"] + ["    " + line for line in indented] + before
            run += ["Runner().run()"]
        elif self.place == "generator":
            run = ["def run():"] + indented + ["    yield 1"] + before + ["for _ in run(): pass"]
        elif self.place == "class":
            run = before + ["class Body:"] + indented + ["del Body"]
        else:
            run = before + body + ["%s = None" % " = ".join(NAMES)]
        return "\n".join(run + after + ["done(%d)" % self.number]) + "\n"


class Program:
    """The sequences of one seed."""

    def __init__(self, seed, count):
        rng = random.Random(seed)
        self.sequences = [Sequence(rng, number) for number in range(count)]
        self.crashes = []  # numbers of sequences left out
        self.preamble = ops.PREAMBLE + "FREEZES = %r\n" % (seed % UNFROZEN_EVERY != 0)

    def text(self):
        return self.preamble + "".join(sequence.text() for sequence in self.sequences)


def limit_resources():
    os.nice(10)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_ADDRESS_SPACE, MOST_ADDRESS_SPACE))


def run(command, path, timeout, buffered=True):
    # Unbuffered output would let go of printed texts at once; the engine keeps them as the usual stream does.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    environment["PYTHONHASHSEED"] = "0"
    if not buffered:
        environment["PYTHONUNBUFFERED"] = "1"
    try:
        done = subprocess.run(command + [path], capture_output=True, text=True, timeout=timeout, env=environment,
                              preexec_fn=limit_resources)
    except subprocess.TimeoutExpired:
        return ["timeout"], "", 0
    return ADDRESS.sub("0x", done.stdout).splitlines(), done.stderr, done.returncode


class Comparison:
    def __init__(self, engine, folder):
        self.engine = engine
        self.folder = folder

    def run_both(self, text, name, timeout=900):
        path = os.path.join(self.folder, name + ".py")
        with open(path, "w") as file:
            file.write(text)
        expected, _, _ = run([REFERENCE], path, timeout)
        found, errors, _ = run(self.engine, path, timeout)
        return expected, found, errors

    def leave_out_crashes(self, program, name):
        """Takes the sequences out in which CPython crashes; a few at most, or it is no crash of a sequence."""
        path = os.path.join(self.folder, name + "_alone.py")
        for _ in range(MOST_CRASHES):
            with open(path, "w") as file:
                file.write(program.text())
            lines, _, status = run([REFERENCE], path, 900, buffered=False)
            if status >= 0 or len(lines) >= len(program.sequences):
                break
            program.crashes.append(program.sequences.pop(len(lines)).number)
        os.unlink(path)

    def first_difference(self, program, name):
        expected, found, errors = self.run_both(program.text(), name)
        if len(expected) < len(program.sequences) and expected != ["timeout"]:
            self.leave_out_crashes(program, name)
            if program.crashes:
                expected, found, errors = self.run_both(program.text(), name)
        if len(expected) != len(program.sequences):
            return len(program.sequences), "(no whole run: %d lines)" % len(expected), "(not compared)"
        if expected == found:
            return None
        for index, line in enumerate(expected):
            if index >= len(found) or found[index] != line:
                return index, line, found[index] if index < len(found) else "(nothing) " + errors[-300:]
        return len(expected), "(nothing)", found[len(expected)]

    def differs(self, text, name):
        expected, found, _ = self.run_both(text, name, 20)
        return expected != found and expected != ["timeout"]

    def reduced(self, program, index, name):
        """The least text that still differs: the sequence alone if that is enough."""
        sequences = program.sequences
        sequence = sequences[index]
        before = ""
        if not self.differs(program.preamble + sequence.text(), name):
            for start in (index - 1, index - 4, index - 16, 0):
                before = "".join(each.text() for each in sequences[max(start, 0):index])
                if self.differs(program.preamble + before + sequence.text(), name):
                    break
        kept = list(sequence.operations)
        size = max(len(kept) // 2, 1)
        while True:
            at = 0
            while at < len(kept):
                fewer = kept[:at] + kept[at + size:]
                if self.differs(program.preamble + before + sequence.text(fewer), name):
                    kept = fewer
                else:
                    at += size
            if size == 1:
                break
            size //= 2
        text = sequence.text(kept)
        expected, found, errors = self.run_both(program.preamble + before + text, name, 20)
        lines = ["", text.rstrip(), "CPython:  " + (expected or [""])[-1], "engine:   " + (found or [errors[-500:]])[-1]]
        if before:
            lines.insert(0, "(only after %d lines of sequences before it)" % before.count("\n"))
        return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--programs", type=int, default=10)
    parser.add_argument("--sequences", type=int, default=400, help="in each program")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--most", type=int, default=3, help="differences to reduce and show")
    parser.add_argument("--keep", help="folder for the programs")
    parser.add_argument("engine", nargs="+")
    options = parser.parse_args()
    folder = options.keep or tempfile.mkdtemp(prefix="random_heap")
    os.makedirs(folder, exist_ok=True)
    command = options.engine if options.engine[-1] == "run" else options.engine + ["run"]
    comparison = Comparison(command, folder)
    seeds = range(options.seed, options.seed + options.programs)

    def check(seed):
        program = Program(seed, options.sequences)
        return seed, program, comparison.first_difference(program, "seed%d" % seed)

    different = left_out = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for seed, program, difference in pool.map(check, seeds):
            for number in program.crashes:
                left_out += 1
                print("seed %d, sequence %d: left out, CPython crashes" % (seed, number), flush=True)
            if difference is None:
                if not options.keep:
                    os.unlink(os.path.join(folder, "seed%d.py" % seed))
                continue
            different += 1
            print("seed %d, sequence %d:\n  CPython  %s\n  engine   %s" % (seed, *difference), flush=True)
            if different <= options.most and difference[0] < len(program.sequences):
                print(comparison.reduced(program, difference[0], "reduced%d" % seed), flush=True)
    print("%d programs of %d sequences, %d differ" % (options.programs, options.sequences, different)
          + (", %d sequences left out" % left_out if left_out else ""))
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
