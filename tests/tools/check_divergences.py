"""Check that the known differences of docs/memory-model.md and the tests in tests/divergences are the same.

    python3 check_divergences.py [ROOT]

Each row of the table "Known differences" ends with the name of its test, each test is named by a row, and each has both
its outputs. Prints one line per find, then `N passed, N failed`, counting rows and tests.
"""
import re
import sys
from pathlib import Path


def rows(text):
    """(line, names of its tests) of each row of the table."""
    section = text.split("\n## Known differences\n", 1)[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")][2:]
    return [(line, re.findall(r"`(\w+)`", line.rsplit("|", 2)[1])) for line in lines]


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
    listed = rows((root / "docs/memory-model.md").read_text(encoding="utf-8"))
    tests = {path.stem: path for path in (root / "tests/divergences").glob("*.py")}
    named = {name for _, names in listed for name in names}
    wrong = [f"a row of docs/memory-model.md names no test: {line}" for line, names in listed if not names]
    wrong += [f"docs/memory-model.md names a test that is not there: {name}" for name in sorted(named - set(tests))]
    for name, path in sorted(tests.items()):
        if name not in named:
            wrong.append(f"tests/divergences/{name}.py is in no row of docs/memory-model.md")
        elif not all(path.with_suffix(suffix).exists() for suffix in (".out", ".cpython")):
            wrong.append(f"tests/divergences/{name}.py lacks an output")
    for each in wrong:
        print("FAIL", each)
    print(f"{len(listed) + len(tests) - len(wrong)} passed, {len(wrong)} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
