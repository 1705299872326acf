"""Run the conformance cases, our own corpus or the step-by-step traces, against the list of those expected to pass.

    python3 run_conformance.py [conformance|corpus|traces] [options] -- COMMAND...

COMMAND... starts the terminal program: `build/native/heapscope`, `node web/bin/heapscope.mjs`. With --batch it
starts a process that takes many requests (engines.py).

`expected_to_pass.txt` beside the cases lists those that pass so far. It may only grow. The run fails when a listed
case fails, when an unlisted one passes (say --update: it adds them), or when a case that the list once had is gone
from it. Cases that are neither listed nor pass are reported as "not yet", and are no failures. The corpus has no such
list: every case is expected to pass; in WebAssembly (--batch), every one but those of `differs_in_webassembly.txt`, and
those must still differ.

    --update           add the cases that pass now to the list
    --area NAME        only this area (repeatable)      --only TEXT   only cases whose name has TEXT
    --listed           leave out the unlisted ones
    --every N          only every Nth of the cases that are left
    --why              one line for each case that does not pass yet
    --save FILE        keep what each passing case answered;   --same-as FILE   and compare it with that, byte for byte
    --verify           also verify the whole heap at the end of each case (not of traces)
    --jobs N  --timeout S

The last line is plain: `N passed, N failed`, of the listed cases and the newly passing ones.
"""
import argparse
import base64
import importlib.util
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import engines

TESTS = Path(__file__).resolve().parent.parent


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem + "_module", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Conformance:
    folder = TESTS / "conformance"
    command = ["run"]

    def __init__(self, engine):
        self.check = load(Conformance.folder / "check.py")
        self.engine = self.check.subprocess = engines.AsSubprocess(engine)

    def cases(self):
        return sorted(f"{p.parent.name}/{p.name}" for p in self.folder.glob("*/*") if p.suffix in (".py", ".repl"))

    def area(self, case):
        return case.split("/")[0]

    def problem(self, case, timeout):
        """None when it passes, else a sentence."""
        return self.check.run_case(self.command, self.folder / case, timeout, full=True)


class Corpus(Conformance):
    folder = TESTS / "corpus"


class Traces:
    folder = TESTS / "traces"

    def __init__(self, engine):
        self.compare = load(self.folder / "compare.py")
        self.engine = self.compare.subprocess = engines.AsSubprocess(engine)

    def cases(self):
        return sorted(p.name[:-len(".jsonl.gz")] for p in (self.folder / "expected").glob("*.jsonl.gz"))

    def area(self, case):
        return "traces"

    def problem(self, case, timeout):
        said = self.compare.compare([], self.folder / "programs" / f"{case}.py",
                                    self.folder / "expected" / f"{case}.jsonl.gz", timeout, set())
        return said and said[0]


SUITES = {"conformance": Conformance, "corpus": Corpus, "traces": Traces}


class Everything:
    """The list of a suite without a list."""

    complaint = "and does not belong in differs_in_webassembly.txt any more"

    def __init__(self, suite, in_webassembly):
        self.path = suite.folder / "differs_in_webassembly.txt"
        self.cases = set(suite.cases()) - (Expected.parse(self.path.read_text()) if in_webassembly else set())

    def lost(self):
        return set()


class Expected:
    """The list of cases that pass, one a line, sorted; `#` starts a comment."""

    HEAD = ("# Cases that pass, natively and in WebAssembly. This list may only grow: tests/tools/run_conformance.py\n"
            "# --update adds to it.\n")

    def __init__(self, path):
        self.path = path
        self.complaint = f"but is not in {path.name} (--update adds it)"
        self.cases = self.parse(path.read_text() if path.exists() else "")

    @staticmethod
    def parse(text):
        lines = (line.split("#")[0].strip() for line in text.splitlines())
        return {line for line in lines if line}

    def lost(self):
        """Cases that some committed version of the list had and this one has not."""
        git = ["git", "-C", str(self.path.parent), "log", "--format=", "-p", "--", self.path.name]
        try:
            log = subprocess.run(git, capture_output=True, text=True, check=True).stdout
        except (OSError, subprocess.CalledProcessError):
            return set()
        removed = "\n".join(line[1:] for line in log.splitlines() if line.startswith("-") and line[:3] != "---")
        return self.parse(removed) - self.cases

    def add(self, cases):
        self.cases |= cases
        self.path.write_text(self.HEAD + "".join(f"{case}\n" for case in sorted(self.cases)))


def answer_of(finished):
    def text(data):
        return base64.b64encode(data or b"").decode()
    return [finished.returncode, text(finished.stdout), text(finished.stderr)]


def run_all(suite, cases, jobs, timeout):
    """{case: (problem or None, answer)}."""
    def one(case):
        try:
            problem = suite.problem(case, timeout)
        except Exception as trouble:  # an answer that cannot be understood is a failed case, not the end of the run
            problem = f"{type(trouble).__name__}: {trouble}"
        finished = suite.engine.answer()
        return problem, finished and answer_of(finished)

    with ThreadPoolExecutor(jobs) as pool:
        return dict(zip(cases, pool.map(one, cases)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suite", nargs="?", default="conformance", choices=SUITES)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--area", action="append")
    parser.add_argument("--only", default="")
    parser.add_argument("--listed", action="store_true")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--why", action="store_true")
    parser.add_argument("--save", type=Path)
    parser.add_argument("--same-as", type=Path)
    parser.add_argument("--verify", action="store_true")
    parser.add_argument("--batch", action="store_true")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=10)
    arguments = sys.argv[1:]
    if "--" not in arguments:
        parser.error("`-- COMMAND...` is missing")
    at = arguments.index("--")
    args, command = parser.parse_args(arguments[:at]), arguments[at + 1:]

    engine = engines.BatchEngine(command) if args.batch else engines.ProcessEngine(command)
    suite = SUITES[args.suite](engine)
    if args.verify:
        suite.command = ["run", "--verify"]
    if args.update and args.suite == "corpus":
        sys.exit("the corpus has no list: all its cases must pass")
    every = suite.cases()
    expected = Everything(suite, args.batch) if args.suite == "corpus" else Expected(suite.folder / "expected_to_pass.txt")
    cases = [c for c in every if args.only in c and (not args.area or suite.area(c) in args.area)
             and (not args.listed or c in expected.cases)]
    cases = cases[::args.every]
    results = run_all(suite, cases, args.jobs, args.timeout)
    engine.close()

    passing = {case for case, (problem, _) in results.items() if problem is None}
    failures = [f"{case}: {results[case][0]}" for case in cases if case in expected.cases and case not in passing]
    new = passing - expected.cases
    if args.update:
        expected.add(new)
        for case in sorted(new):
            print(f"added {case}")
        new = set()
    failures += [f"{case}: passes, {expected.complaint}" for case in sorted(new)]
    failures += [f"{case}: is in {expected.path.name}, but there is no such case"
                 for case in sorted(expected.cases - set(every))]
    failures += [f"{case}: was in {expected.path.name} once; the list may only grow"
                 for case in sorted(expected.lost() & set(every))]
    if args.same_as:
        failures += differences(json.loads(args.same_as.read_text()), results, sorted(passing))
    if args.save:
        args.save.parent.mkdir(parents=True, exist_ok=True)
        args.save.write_text(json.dumps({case: results[case][1] for case in sorted(passing)}))

    if args.why:
        for case in cases:
            if case not in passing and case not in expected.cases:
                print(f"not yet {case}: {results[case][0].splitlines()[0]}")
    report(suite, cases, passing, expected.cases)
    for failure in failures:
        print(f"FAIL {failure}")
    failed = len(failures)
    print(f"{len(passing - new)} passed, {failed} failed")
    return 1 if failed else 0


def differences(other, results, cases):
    """Byte-for-byte differences between what two engines answered, for cases that passed on both."""
    found = []
    for case in cases:
        if case not in other or other[case] == results[case][1]:
            continue
        parts = [name for name, a, b in zip(("status", "stdout", "stderr"), other[case], results[case][1]) if a != b]
        found.append(f"{case}: {' and '.join(parts)} not the same bytes in both builds")
    return found


def report(suite, cases, passing, listed):
    table = {}
    for case in cases:
        row = table.setdefault(suite.area(case), [0, 0])
        row[0 if case in passing else 1] += 1
    width = max([len(area) for area in table] + [4])
    print(f"{'area':{width}}  passed  not yet")
    for area, (ok, rest) in sorted(table.items()):
        print(f"{area:{width}}  {ok:6}  {rest:7}  {100 * ok // (ok + rest):3} %")
    total = len(cases)
    if total:
        print(f"{'all':{width}}  {len(passing):6}  {total - len(passing):7}  {100 * len(passing) // total:3} %"
              f"  ({len(listed & set(cases))} listed)")


if __name__ == "__main__":
    sys.exit(main())
