"""Check that what must not compile does not, and for the right reason (tests/compile_fail/README.md).

    python3 run_compile_fail.py [--jobs N] FOLDER -- COMPILER FLAGS...

The last line is plain: `N passed, N failed`.
"""
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ERROR = re.compile(r"^// Error: (.+)$", re.MULTILINE)


def compile_it(command, path, *defines):
    return subprocess.run([*command, *defines, "-fsyntax-only", str(path)], capture_output=True, text=True)


def problem(command, path):
    wanted = ERROR.search(path.read_text(encoding="utf-8"))
    if wanted is None:
        return "has no line `// Error: ...`"
    good = compile_it(command, path)
    if good.returncode != 0:
        return f"must compile as it is:\n{good.stderr}"
    bad = compile_it(command, path, "-DHS_MUST_NOT_COMPILE")
    if bad.returncode == 0:
        return "compiles, and must not"
    errors = "\n".join(line for line in bad.stderr.splitlines() if "error:" in line)
    if not re.search(wanted.group(1), errors):
        return f"fails for another reason than {wanted.group(1)!r}:\n{errors}"
    return None


def main():
    arguments, command = sys.argv[1:sys.argv.index("--")], sys.argv[sys.argv.index("--") + 1:]
    jobs = int(arguments[arguments.index("--jobs") + 1]) if "--jobs" in arguments else 2
    cases = sorted(Path(arguments[-1]).glob("*.cpp"))
    with ThreadPoolExecutor(jobs) as pool:
        problems = list(pool.map(lambda path: problem(command, path), cases))
    for case, said in zip(cases, problems):
        if said:
            print(f"FAIL {case.name}: {said}")
    failed = sum(1 for said in problems if said)
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
