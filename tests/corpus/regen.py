"""Write the expected results of our own corpus from a real CPython 3.11.

    /usr/bin/python3 regen.py [AREA | AREA/NAME.py]...        # default: every case

The files are those of the conformance corpus (tests/conformance/README.md), made with PYTHONHASHSEED=0, which is the
engine's hash: the order of sets of strings may be tested. The whole stderr is kept for every program that ends with
an exception. Each case runs twice; one whose two answers differ is reported and left alone.
"""
import importlib.util
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
SPEC = importlib.util.spec_from_file_location("conformance_regen", HERE.parent / "conformance" / "regen.py")
CONFORMANCE = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(CONFORMANCE)


# An unbuffered stdout lets go of what was printed at once, and so changes counts.
os.environ.pop("PYTHONUNBUFFERED", None)


def cases_of(names):
    if not names:
        names = sorted(p.name for p in HERE.iterdir() if p.is_dir())
    for name in names:
        path = HERE / name
        yield from [path] if path.is_file() else sorted(p for p in path.glob("*") if p.suffix in (".py", ".repl"))


def write(case):
    """None, or what is wrong with the case."""
    try:
        answers = [CONFORMANCE.run_once(sys.executable, case, 0) for _ in range(2)]
    except subprocess.TimeoutExpired:
        return "takes too long"
    out, err, status = answers[0]
    if answers[1] != answers[0]:
        return "varies between runs"
    if status not in (0, 1):
        return f"exit status {status}"
    failed = status == 1 or (case.suffix == ".repl" and err.strip() != "")
    for suffix, text in ((".out", out), (".err", failed and CONFORMANCE.last_line(err) + "\n"),
                         (".err_full", failed and err)):
        if text is False:
            case.with_suffix(suffix).unlink(missing_ok=True)
        else:
            case.with_suffix(suffix).write_text(text, encoding="utf-8", newline="")
    return None


def main():
    if sys.version_info[:3] != (3, 11, 2):
        sys.exit(f"The reference is CPython 3.11.2 (Debian's /usr/bin/python3); this is {sys.version.split()[0]}.")
    cases = list(cases_of(sys.argv[1:]))
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        problems = [(case, said) for case, said in zip(cases, pool.map(write, cases)) if said]
    for case, said in problems:
        print(f"{case.parent.name}/{case.name}: {said}")
    print(f"{len(cases)} cases, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
