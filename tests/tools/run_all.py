"""Everything that CI runs, section by section: `./dev test [SECTION...]`.

Each section prints what it did; the summary has one line per section, and the very last line is plain:
`N passed, N failed`. The exit status is 1 if anything failed. Building is a section's own affair: what does not build
counts as one failure, and what needs it fails too. Without names the sections of
BY_DEFAULT run.
"""
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLAIN = re.compile(r"^(\d+) passed, (\d+) failed", re.MULTILINE)
JOBS = str(os.cpu_count() or 2)
NATIVE = "build/native/heapscope"
ANSWERS = "build/native/answers-{}.json"


class Sections:
    def __init__(self):
        self.rows = []  # (name, passed, failed, seconds)

    def run(self, name, command, counts=None, environment=None):
        """One part of a section. `counts` reads (passed, failed) from its output; by default from a plain last line,
        and one pass or failure by its status when there is none."""
        print(f"\n== {name}\n   {' '.join(command)}", flush=True)
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
                                   env={**os.environ, **(environment or {})})
        lines = []
        for line in process.stdout:
            print(line, end="", flush=True)
            lines.append(line)
        status = process.wait()
        passed, failed = (counts or plain_counts)("".join(lines), status)
        if status != 0 and failed == 0:
            failed = 1
        self.rows.append((name, passed, failed, time.monotonic() - start))
        return failed == 0

    def finish(self):
        print("\n== Summary")
        for name, passed, failed, seconds in self.rows:
            print(f"   {name:40} {passed:6} passed {failed:5} failed {seconds:7.0f} s")
        passed, failed = (sum(row[i] for row in self.rows) for i in (1, 2))
        print(f"{passed} passed, {failed} failed")
        return 1 if failed else 0


def plain_counts(output, status):
    found = PLAIN.findall(output)
    if found:
        return int(found[-1][0]), int(found[-1][1])
    return (1, 0) if status == 0 else (0, 1)


def ctest_counts(output, status):
    found = re.search(r"(\d+) tests failed out of (\d+)", output)
    if not found:
        return (0, 1)
    failed, total = int(found.group(1)), int(found.group(2))
    return total - failed, failed


def build_counts(output, status):
    return (0, 0) if status == 0 else (0, 1)


def node_counts(output, status):
    """Node's test runner, Vitest, or a plain line; else one by the status."""
    tap = re.search(r"^(?:#|ℹ) pass (\d+)[\s\S]*?^(?:#|ℹ) fail (\d+)", output, re.MULTILINE)
    if tap:
        return int(tap.group(1)), int(tap.group(2))
    vitest = re.search(r"^\s*Tests\s+(?:(\d+) failed \| )?(\d+) passed", re.sub(r"\x1b\[[0-9;]*m", "", output), re.MULTILINE)
    if vitest:
        return int(vitest.group(2)), int(vitest.group(1) or 0)
    return plain_counts(output, status)


def python(tool, *arguments):
    return [sys.executable, f"tests/tools/{tool}.py", *arguments]


def cases(suite, command, *options):
    return python("run_conformance", suite, "--jobs", JOBS, *options, "--", *command)


def unit(s):
    if s.run("build native", ["./dev", "build", "native"], build_counts):
        s.run("ctest", ["ctest", "--preset", "native", "-LE", "conformance|layers", "-j", JOBS], ctest_counts)


def layers(s):
    s.run("layers", python("check_layers"))
    s.run("order of making and freeing", python("check_order"))
    s.run("texts", python("check_texts"))
    s.run("known differences and their tests", python("check_divergences"))
    s.run("file sizes (a report)", python("file_sizes"), build_counts)


def conformance(s):
    if s.run("build native", ["./dev", "build", "native"], build_counts):
        s.run("conformance, native", cases("conformance", [NATIVE], "--verify", "--save", ANSWERS.format("conformance")))
        s.run("known differences", python("run_divergences", "--", NATIVE))


def corpus(s):
    if s.run("build native", ["./dev", "build", "native"], build_counts):
        s.run("corpus, native", cases("corpus", [NATIVE], "--verify", "--save", ANSWERS.format("corpus")))


def traces(s):
    if s.run("build native", ["./dev", "build", "native"], build_counts):
        s.run("traces, native", cases("traces", [NATIVE], "--save", ANSWERS.format("traces")))


def wasm(s):
    if not s.run("build wasm", ["./dev", "build", "wasm"], build_counts):
        return
    batch = ["node", "tests/tools/wasm_batch.mjs"]
    for suite in ("conformance", "corpus", "traces"):
        saved = ANSWERS.format(suite)
        if not (ROOT / saved).exists():
            s.run("build native", ["./dev", "build", "native"], build_counts)
            subprocess.run(cases(suite, [NATIVE], "--save", saved), cwd=ROOT, stdout=subprocess.DEVNULL)
        s.run(f"{suite}, WebAssembly, same bytes", cases(suite, batch, "--batch", "--same-as", saved))
    s.run("same machine and views in both", python("compare_builds", "--jobs", JOBS, "--", NATIVE, "--", *batch))


def web(s):
    if not s.run("build web", ["./dev", "build", "web"], build_counts):
        return
    scripts = json.loads((ROOT / "web/package.json").read_text())["scripts"]
    for script in ("verify", "test:bindings", "test:browser"):
        if script in scripts:
            s.run(f"web, npm run {script}", ["npm", "--prefix", "web", "run", "--silent", script], node_counts)


# What the sanitizers run, which take five to ten times as long: all unit tests, and a share of each suite (the whole of
# one: `--every 1`).
SANITIZED = (("conformance", "1"), ("corpus", "3"), ("traces", "2"))


def sanitize(s):
    if not s.run("build sanitize", ["./dev", "build", "sanitize"], build_counts):
        return
    environment = {"ASAN_OPTIONS": "detect_leaks=1:strict_string_checks=1", "UBSAN_OPTIONS": "print_stacktrace=1"}
    tests = ROOT / "build/sanitize/tests"
    for program in sorted([*tests.glob("unit_*"), *tests.glob("corrupt_*")]):
        if program.is_file() and os.access(program, os.X_OK):
            s.run(f"sanitize, {program.name}", [str(program), "--gtest_brief=1"], gtest_counts, environment)
    for suite, every in SANITIZED:
        s.run(f"sanitize, {suite}, 1 in {every}",
              cases(suite, ["build/sanitize/heapscope"], "--listed", "--every", every, "--timeout", "60"),
              environment=environment)


def gtest_counts(output, status):
    passed = re.search(r"\[  PASSED  \] (\d+) test", output)
    failed = re.search(r"^ ?(\d+) FAILED TEST", output, re.MULTILINE)
    if not passed:
        return 0, 1
    return int(passed.group(1)), int(failed.group(1)) if failed else 0


SECTIONS = {section.__name__: section
            for section in (layers, unit, conformance, corpus, traces, wasm, web, sanitize)}
# The sanitizers' build alone takes a third of the time that a whole run may take: they run when asked for by name.
BY_DEFAULT = [name for name in SECTIONS if name != "sanitize"]


def main():
    names = sys.argv[1:] or BY_DEFAULT
    unknown = [name for name in names if name not in SECTIONS]
    if unknown:
        sys.exit(f"Unknown section {unknown[0]!r}; there are {', '.join(SECTIONS)}.")
    s = Sections()
    for name in names:
        SECTIONS[name](s)
    return s.finish()


if __name__ == "__main__":
    sys.exit(main())
