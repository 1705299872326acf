"""Writes expected.txt of each lesson: what the real CPython prints.

    /usr/bin/python3 web/lessons/regen.py [SLUG...]

CPython 3.11.2 with NumPy 1.24.2 is the reference. `view-leak` would take 19.6 GB there, so it runs with smaller arrays,
which changes nothing that it prints. Lessons that import torch are left alone where torch is not installed: their files
hold what PyTorch 1.13 prints.
"""
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

SMALLER = {"view-leak": ("7000", "70")}


def main():
    have_torch = importlib.util.find_spec("torch") is not None
    for folder in sorted(Path(__file__).parent.glob("[0-9][0-9]*-*")):
        slug = folder.name.split("-", 1)[1]
        source = (folder / "program.py").read_text()
        if sys.argv[1:] and slug not in sys.argv[1:]:
            continue
        if "import torch" in source and not have_torch:
            print(f"{slug}: not run, torch is not installed")
            continue
        program = source.replace(*SMALLER[slug]) if slug in SMALLER else source
        process = subprocess.run([sys.executable, "-"], input=program, capture_output=True, text=True,
                                 env={**os.environ, "PYTHONHASHSEED": "0"})
        if process.returncode != 0:
            sys.exit(f"{slug}: {process.stderr}")
        (folder / "expected.txt").write_text(process.stdout)
        print(f"{slug}: {process.stdout!r}")


main()
