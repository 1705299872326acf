#!/usr/bin/env python3
"""Runs programs under every memory model: each ends as under 3.11's, with a heap in order.

    check_models.py ENGINE [PROGRAM...]

Without programs: those of a few areas of the conformance cases.  What they print may differ (that is what a model is
for); a tear-down that leaves something, a wrong count or a broken structure is an error, and so is another exit status.
Then facts that were measured on running interpreters of these versions are asked of their models.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
MODELS = ("2.7", "3.2", "3.8", "3.12", "3.13", "3.14")
EVERY = 6

# What a program prints, by version; what is not named prints what 3.11 does.
FACTS = [
    # 1000 tuples that one call makes: collections within it up to 3.11, one after it since 3.12.
    ("""import gc
runs = []
gc.callbacks.append(lambda phase, info: runs.append(phase) if phase == "start" else None)
gc.collect()
gc.set_threshold(100)
runs.clear()
many = list(zip(*[[[]] * 1000] * 2))
print(len(runs) > 5)
""", "True", {"3.12": "False", "3.13": "False", "3.14": "False"}),
    ("import gc; print(gc.get_threshold())", "(700, 10, 10)", {"3.13": "(2000, 10, 10)", "3.14": "(2000, 10, 10)"}),
    ("""import sys
items, steps = [], []
for n in range(149):
    items.append(n)
    slots = (sys.getsizeof(items) - 56) // 8
    if slots not in steps:
        steps.append(slots)
print(steps)
""", "[4, 8, 16, 24, 32, 40, 52, 64, 76, 92, 108, 128, 148, 172]",
     dict.fromkeys(("2.7", "3.2", "3.8"), "[4, 8, 16, 25, 35, 46, 58, 72, 88, 106, 126, 148, 173]")),
    # The room of a display and of a list of something sized.
    ("import sys; print(sys.getsizeof([1, 2, 3]), sys.getsizeof(list(range(10))))", "88 136",
     {"2.7": "80 192", "3.2": "80 192", "3.8": "80 136"}),
    # The first sizes at which a set grows: full at 3/5, before 3.7 at 2/3.
    ("""import sys
members, steps = set(), []
for n in range(100):
    before = sys.getsizeof(members)
    members.add(n)
    if sys.getsizeof(members) != before:
        steps.append(n + 1)
print(steps)
""", "[5, 19, 77]", dict.fromkeys(("2.7", "3.2"), "[6, 22, 86]")),
    # Dead tuples of 19 and 20: how many of 300 come back at their places.
    ("""def back(length):
    places = {id(each) for each in [tuple([None] * length) for _ in range(300)]}
    gc.disable()
    again = [tuple([None] * length) for _ in range(300)]
    return len(places & {id(each) for each in again}) == 300
import gc, sys
print(back(19))
def waiting(length):
    dead = [tuple([None] * length) for _ in range(50)]
    before = sys.getallocatedblocks()
    dead.clear()
    return before - sys.getallocatedblocks() < 40
gc.collect()
print(waiting(19), waiting(20))
gc.collect()
kept = [tuple([None] * 20) for _ in range(50)]
kept.clear()
before = sys.getallocatedblocks()
kept = [tuple([None] * 20) for _ in range(50)]
print(sys.getallocatedblocks() - before < 10)
""", "True\nTrue True\nFalse", {"2.7": "True\nTrue False\nFalse", "3.2": "True\nTrue False\nFalse",
                               "3.8": "True\nTrue False\nFalse", "3.13": "True\nTrue True\nTrue",
                               "3.14": "True\nTrue True\nTrue"}),
    # What is folded, and which constants are one object.
    ("a = 'ab' * 10; b = 'ab' * 11; print(['ab' * 10] == [a], 'ab' * 10 is a, 'ab' * 11 is b)", "True True True",
     dict.fromkeys(("2.7", "3.2"), "True True False")),
    ("def f(): return 1234.5\ndef g(): return 1234.5\nprint(f() is g())", "True",
     dict.fromkeys(("2.7", "3.2"), "False")),
    ("import gc; a = {}; b = {'k': 1}; gc.collect(); print(gc.is_tracked(a), gc.is_tracked(b), gc.is_tracked(dict(b)))",
     "False False False", {"3.14": "True True True"}),
    ("import sys; print(sys.getrefcount(None) > 4000000000, sys.getrefcount(None) == 3221225472)", "False False",
     {"3.12": "True False", "3.13": "True False", "3.14": "False True"}),
]


def run(engine, model, program):
    return subprocess.run([engine, "run", "--verify", "--memory-model", model, str(program)], capture_output=True,
                          text=True, timeout=120)


def main():
    engine = sys.argv[1]
    programs = [Path(name) for name in sys.argv[2:]]
    if not programs:
        for area in ("gc", "refcount", "weakref", "sizes"):
            programs += sorted((TESTS / "conformance" / area).glob("*.py"))[::EVERY]
    failed = 0
    for program in programs:
        expected = run(engine, "3.11", program).returncode
        for model in MODELS:
            done = run(engine, model, program)
            if done.returncode != expected:
                failed += 1
                print("FAIL %s under %s: exit %d instead of %d\n%s" % (program.name, model, done.returncode, expected,
                                                                      done.stderr[:400]))
    for source, usual, others in FACTS:
        with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
            file.write(source)
            file.flush()
            for model in ("3.11", *MODELS):
                found = run(engine, model, file.name).stdout.strip()
                if found != others.get(model, usual):
                    failed += 1
                    print("FAIL under %s: %s instead of %s:\n%s" % (model, found, others.get(model, usual), source))
    count = len(programs) * len(MODELS) + len(FACTS) * (len(MODELS) + 1)
    print("%d passed, %d failed" % (count - failed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
