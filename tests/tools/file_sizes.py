"""Report the files that are longer than CONTRIBUTING.md asks for. A report: it never fails.

    python3 file_sizes.py [ROOT]
"""
import sys
from pathlib import Path

from check_layers import tracked

# Pattern, lines to aim at, limit.
LIMITS = [
    (("engine/*.cpp", "bindings/*.cpp"), 400, 800),
    (("engine/*.h", "bindings/*.h"), 300, 300),
    (("web/src/*.ts",), 200, 400),
    (("tests/tools/*.py",), 200, 400),
]


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
    for patterns, aim, limit in LIMITS:
        lengths = {name: len((root / name).read_text(encoding="utf-8").splitlines())
                   for name in tracked(root, *patterns)}
        over = sorted((n for n in lengths if lengths[n] > limit), key=lambda n: -lengths[n])
        above_aim = sum(1 for n in lengths if lengths[n] > aim)
        print(f"{' '.join(patterns)}: {len(lengths)} files, {sum(lengths.values())} lines, {above_aim} over {aim} lines,"
              f" {len(over)} over the limit of {limit}")
        for name in over:
            print(f"  {lengths[name]:5} {name}")


if __name__ == "__main__":
    main()
