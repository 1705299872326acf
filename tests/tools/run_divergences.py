#!/usr/bin/env python3
"""Checks the known differences from CPython (tests/divergences).

    run_divergences.py [--update] -- build/native/heapscope

Each program's output on the engine must be its .out file, and its output on CPython 3.11.2 (/usr/bin/python3, if it is
there) its .cpython file; the two files must differ.  --update writes both.
"""
import argparse
import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "divergences"
REFERENCE = "/usr/bin/python3"


def output(command, path):
    environment = dict(os.environ, PYTHONHASHSEED="0")
    environment.pop("PYTHONUNBUFFERED", None)  # it makes start-up allocate less
    done = subprocess.run(command + [str(path)], capture_output=True, text=True, timeout=60, env=environment)
    return done.stdout


def reference_is_there():
    try:
        text = subprocess.run([REFERENCE, "--version"], capture_output=True, text=True).stdout
    except OSError:
        return False
    return text.strip() == "Python 3.11.2"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("engine", nargs="+")
    options = parser.parse_args()
    sides = [(options.engine + ["run"], ".out")]
    if reference_is_there():
        sides.append(([REFERENCE], ".cpython"))
    passed = failed = 0
    for path in sorted(FOLDER.glob("*.py")):
        wrong = []
        for command, suffix in sides:
            found, file = output(command, path), path.with_suffix(suffix)
            if options.update:
                file.write_text(found)
            elif not file.exists() or file.read_text() != found:
                wrong.append("%s: %r" % (file.name, found))
        ours, theirs = path.with_suffix(".out"), path.with_suffix(".cpython")
        if ours.exists() and theirs.exists() and ours.read_text() == theirs.read_text():
            wrong.append("no difference any more")
        passed += not wrong
        failed += bool(wrong)
        for each in wrong:
            print("FAIL %s: %s" % (path.stem, each))
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
