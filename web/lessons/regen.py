"""Writes what lessons are checked against, from the real thing.

    /usr/bin/python3 web/lessons/regen.py [SLUG...]

- expected.txt: what the real CPython prints. CPython 3.11.2 with NumPy 1.24.2 is the reference. `view-leak` would take
  19.6 GB there, so it runs with smaller arrays, which changes nothing that it prints. Lessons that import torch are left
  alone where torch is not installed: their files hold what PyTorch 1.13 prints.
- boxes.txt, for a lesson with the same lines in C: what every variable holds after each line, by a real C compiler.
"""
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SMALLER = {"view-leak": ("7000", "70")}
FORMATS = {"int": "%d", "char": "%d", "long": "%ld", "float": "%g", "double": "%g"}
DECLARED = re.compile(r"\s*(char|int|float|long|double)\s*(\*?)\s*(\w+)(?:\[(\d+)\])?")


def printed(program):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "program.py"
        file.write_text(program)
        process = subprocess.run([sys.executable, str(file)], capture_output=True, text=True,
                                 env={**os.environ, "PYTHONHASHSEED": "0"})
    return process


def boxes(source):
    """The program with a line of printf after each of its lines: `line name=value ...`."""
    body, known = [], []
    for number, line in enumerate(source.splitlines(), 1):
        body.append(line)
        declared = DECLARED.match(line)
        if declared:
            kind, star, name, length = declared.groups()
            for name in [f"{name}[{n}]" for n in range(int(length))] if length else [name]:
                known.append((name, FORMATS[kind], star))
        if line.strip():
            shown = [(name, form) if not star else (f"*{name}", form) for name, form, star in known]
            text = " ".join(f"{name}={form}" for name, form in shown)
            values = "".join(f", {name}" for name, _ in shown)
            body.append(f'printf("{number} {text}\\n"{values});')
    text = "#include <stdio.h>\nint main(void) {\n" + "\n".join(body) + "\nreturn 0;\n}\n"
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "boxes.c").write_text(text)
        program = str(Path(folder) / "boxes")
        subprocess.run(["cc", "-w", "-o", program, str(Path(folder) / "boxes.c")], check=True)
        return subprocess.run([program], check=True, capture_output=True, text=True).stdout


def main():
    have_torch = importlib.util.find_spec("torch") is not None
    for folder in sorted(Path(__file__).parent.glob("[0-9][0-9]*-*")):
        slug = folder.name.split("-", 1)[1]
        if sys.argv[1:] and slug not in sys.argv[1:]:
            continue
        if (folder / "boxes.c").exists():
            (folder / "boxes.txt").write_text(boxes((folder / "boxes.c").read_text()))
        source = (folder / "program.py").read_text()
        if re.search(r"^(?:import|from) torch", source, re.M) and not have_torch:
            print(f"{slug}: not run, torch is not installed")
            continue
        process = printed(source.replace(*SMALLER[slug]) if slug in SMALLER else source)
        if process.returncode != 0:
            sys.exit(f"{slug}: {process.stderr}")
        (folder / "expected.txt").write_text(process.stdout)
        print(f"{slug}: {process.stdout!r}")


main()
