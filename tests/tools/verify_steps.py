#!/usr/bin/env python3
"""Verifies the whole heap after every step of every case: each count against its holders, every list and pool.

    verify_steps.py [--suites LIST] [--area NAME] [--only TEXT] [--jobs N] [--timeout S] [--part I/N] [--log FILE]
                    -- build/native/heapscope

Runs `heapscope record CASE --verify-steps` over the programs of tests/conformance, tests/corpus and tests/traces.
Slow (hours for all), so it is not part of the default run; of programs with long loops most steps after the 2000th are
left out.

It can be done in portions: `--part 2/8` takes the second of eight interleaved parts, and with `--log FILE` each answer is
written down as it comes, and a case whose answer stands there is not run again unless it failed or took too long.  The
answers belong to the engine that gave them: a new engine begins a new file.

The last line is `N passed, N failed` of what was looked at, with `, N took too long` if any did: such a case is not in order
and not wrong, it is not known.
"""
import argparse
import concurrent.futures
import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
LATE = "took too long"


def cases(suites, area, only):
    for root in suites:
        for path in sorted((TESTS / root).glob("*/*")):
            if path.suffix in (".py", ".repl") and (not area or path.parent.name == area) and only in path.name:
                yield path


def verify(engine, path, timeout):
    """"" if all is in order, LATE, or what is wrong."""
    command = engine + ["record", "--verify-steps"] + (["--mode", "repl"] if path.suffix == ".repl" else [])
    try:
        done = subprocess.run(command + [str(path)], capture_output=True, text=True, timeout=timeout,
                              env=dict(os.environ, PYTHONHASHSEED="0"), errors="replace")
    except subprocess.TimeoutExpired:
        return LATE
    if done.returncode == 0:
        return ""
    return (done.stdout or done.stderr)[:400].rstrip() or "status %d" % done.returncode


class Log:
    """The answers so far, a line each: `ok`, `late` or `wrong`, a blank, the case."""

    def __init__(self, path):
        self.path = path
        self.in_order = set()
        if path and os.path.exists(path):
            with open(path) as file:
                self.in_order = {line[3:].rstrip() for line in file if line.startswith("ok ")}

    def add(self, case, wrong):
        if self.path:
            with open(self.path, "a") as file:
                file.write("%s %s\n" % ("ok" if not wrong else "late" if wrong == LATE else "wrong", case))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--suites", default="conformance,corpus,traces")
    parser.add_argument("--area")
    parser.add_argument("--only", default="")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--timeout", type=float, default=300)
    parser.add_argument("--part", default="1/1")
    parser.add_argument("--log")
    parser.add_argument("engine", nargs="+")
    options = parser.parse_args()
    part, parts = map(int, options.part.split("/"))
    log = Log(options.log)
    paths = list(cases(options.suites.split(","), options.area, options.only))[part - 1::parts]
    names = {path: str(path.relative_to(TESTS)) for path in paths}
    todo = [path for path in paths if names[path] not in log.in_order]
    passed = len(paths) - len(todo)
    failed = late = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        runs = {pool.submit(verify, options.engine, path, options.timeout): path for path in todo}
        for run in concurrent.futures.as_completed(runs):
            name, wrong = names[runs[run]], run.result()
            log.add(name, wrong)
            if not wrong:
                passed += 1
                continue
            late += wrong == LATE
            failed += wrong != LATE
            print("%s: %s" % (name, wrong), flush=True)
    print("%d passed, %d failed%s" % (passed, failed, ", %d took too long" % late if late else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
