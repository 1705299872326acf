#!/usr/bin/env python3
"""Runs programs under every memory model: each ends as under 3.11's, with a heap in order.

    check_models.py ENGINE [PROGRAM...]

Without programs: those of a few areas of the conformance cases.  What they print may differ (that is what a model is
for); a tear-down that leaves something, a wrong count or a broken structure is an error, and so is another exit status.
"""
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
MODELS = ("2.7", "3.2", "3.8", "3.12", "3.13", "3.14")
EVERY = 6


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
    count = len(programs) * len(MODELS)
    print("%d passed, %d failed" % (count - failed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
