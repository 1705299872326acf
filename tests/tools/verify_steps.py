#!/usr/bin/env python3
"""Verifies the whole heap after every step of every case: each count against its holders, every list and pool.

    verify_steps.py [--suites LIST] [--area NAME] [--only TEXT] [--jobs N] [--timeout S] -- build/native/heapscope

Runs `heapscope record CASE --verify-steps` over the programs of tests/conformance, tests/corpus and tests/traces.
Slow (half an hour), so it is not part of the default run; of programs with long loops most steps after the 2000th are
left out. A case that takes longer than the timeout is counted as skipped.
The last line is `N passed, N failed`.
"""
import argparse
import concurrent.futures
import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent


def cases(suites, area, only):
    for root in suites:
        for path in sorted((TESTS / root).glob("*/*")):
            if path.suffix in (".py", ".repl") and (not area or path.parent.name == area) and only in path.name:
                yield path


def verify(engine, path, timeout):
    """None: in order; "skipped"; else what is wrong."""
    command = engine + ["record", "--verify-steps"] + (["--mode", "repl"] if path.suffix == ".repl" else [])
    try:
        done = subprocess.run(command + [str(path)], capture_output=True, text=True, timeout=timeout,
                              env=dict(os.environ, PYTHONHASHSEED="0"), errors="replace")
    except subprocess.TimeoutExpired:
        return "skipped"
    if done.returncode == 0:
        return None
    return (done.stdout or done.stderr)[:400] or "status %d" % done.returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--suites", default="conformance,corpus,traces")
    parser.add_argument("--area")
    parser.add_argument("--only", default="")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--timeout", type=float, default=60)
    parser.add_argument("engine", nargs="+")
    options = parser.parse_args()
    passed = failed = skipped = 0
    paths = list(cases(options.suites.split(","), options.area, options.only))
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        answers = pool.map(lambda path: verify(options.engine, path, options.timeout), paths)
        for path, wrong in zip(paths, answers):
            if wrong is None:
                passed += 1
            elif wrong == "skipped":
                skipped += 1
            else:
                failed += 1
                print("%s/%s:\n%s" % (path.parent.name, path.name, wrong.rstrip()), flush=True)
    if skipped:
        print("%d took too long" % skipped)
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
