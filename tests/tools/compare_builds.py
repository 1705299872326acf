"""Compare what two builds know of the same program: the hash of the whole machine, and views of some steps.

    python3 compare_builds.py [--jobs N] [--only TEXT] [--views N] -- COMMAND... -- BATCH-COMMAND...

For every listed conformance case (expected_to_pass.txt) the first command (a process per request) and the second (one
that takes many, engines.py) record it; both must give the same `--stats`, and the same `--view` at N steps spread over
the run, byte for byte as sorted JSON. The cases of tests/conformance/machines_differ.txt must differ: who mends one takes it
off that list. The last line is plain: `N passed, N failed`.
"""
import argparse
import json
import sys
from concurrent.futures import ThreadPoolExecutor

import engines
from run_conformance import Conformance, Expected

# Where checkpoints lie depends on how fast the host is, and on nothing else.
OF_THE_HOST = ("checkpoints", "checkpointBytes")


def first_difference(a, b, path=""):
    if type(a) is not type(b):
        return f"{path}: {a!r} and {b!r}"
    if isinstance(a, dict):
        for key in sorted(a.keys() | b.keys()):
            if key not in a or key not in b:
                return f"{path}.{key}: only in one of them"
            said = first_difference(a[key], b[key], f"{path}.{key}")
            if said:
                return said
    elif isinstance(a, list):
        for i, (x, y) in enumerate(zip(a, b)):
            said = first_difference(x, y, f"{path}[{i}]")
            if said:
                return said
        if len(a) != len(b):
            return f"{path}: {len(a)} and {len(b)} entries"
    elif a != b:
        return f"{path}: {a!r} and {b!r}"
    return None


class Builds:
    def __init__(self, both, timeout):
        self.both = both
        self.timeout = timeout

    def ask(self, *arguments):
        answers = []
        for engine in self.both:
            finished = engine.run(list(arguments), self.timeout)
            if finished.returncode != 0:
                raise ValueError(f"{' '.join(arguments[:-1])}: status {finished.returncode}, "
                                 f"{finished.stderr.decode('utf-8', 'replace').strip()[-200:]}")
            answers.append(json.loads(finished.stdout))
        return answers

    def problem(self, path, views):
        record = ["record", *(["--mode", "repl"] if path.suffix == ".repl" else [])]
        a, b = self.ask(*record, "--stats", str(path))
        for stats in (a, b):
            for name in OF_THE_HOST:
                del stats[name]
        said = first_difference(a, b, "stats")
        if said:
            return said
        steps = a["steps"]
        for step in sorted({round(i * (steps - 1) / max(views - 1, 1)) for i in range(views)}):
            a, b = self.ask(*record, "--view", str(step), str(path))
            said = first_difference(a, b, f"view({step})")
            if said:
                return said
        return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="")
    parser.add_argument("--views", type=int, default=3)
    parser.add_argument("--timeout", type=float, default=20)
    words = sys.argv[1:]
    first = words.index("--")
    second = words.index("--", first + 1)
    args = parser.parse_args(words[:first])
    native = engines.ProcessEngine(words[first + 1:second])
    batch = engines.BatchEngine(words[second + 1:])
    builds = Builds((native, batch), args.timeout)
    folder = Conformance.folder
    cases = sorted(case for case in Expected(folder / "expected_to_pass.txt").cases if args.only in case)

    def one(case):
        try:
            return builds.problem(folder / case, args.views)
        except Exception as trouble:
            return f"{type(trouble).__name__}: {trouble}"

    with ThreadPoolExecutor(args.jobs) as pool:
        problems = dict(zip(cases, pool.map(one, cases)))
    batch.close()
    for case in Expected(folder / "machines_differ.txt").cases & problems.keys():
        problems[case] = None if problems[case] else "the machines are the same: take it off machines_differ.txt"
    for case, said in problems.items():
        if said:
            print(f"FAIL {case}: {said}")
    failed = sum(1 for said in problems.values() if said)
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
