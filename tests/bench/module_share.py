"""How much of the download is numpy's and torch's: their code, what the image starts with for them, their Python code.

    python3 tests/bench/module_share.py build/wasm [--modules numpy torch arrays] [--binaryen FOLDER] [--nm EMNM]

Splits the linked module once more, so that one half has the functions of engine/modules/{numpy,torch,arrays} alone, and packs
each piece with brotli as a server would: what is left when the pieces are taken away is what a download without them would be.
Their Python code is in parts of the library of their own. Needs heapscope.named.wasm, which the
build leaves beside the module (cmake/split_wasm.py), and the programs brotli, wasm-opt and wasm-split.
"""
import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "cmake"))
from split_wasm import PLAIN, functions_of, output_of  # noqa: E402


def packed(data):
    """Bytes of the data as brotli packs it at its best."""
    return len(subprocess.run(["brotli", "-c", "-q", "11", "-w", "24"], input=data, check=True, stdout=subprocess.PIPE).stdout)


def code_without(build, folders, options):
    """The module without the functions of the folders, and those functions alone."""
    objects = sorted((build / "CMakeFiles").rglob("*.o"))
    own = [path for path in objects if any(f"/engine/modules/{folder}/" in path.as_posix() for folder in folders)]
    names = functions_of(own, options.nm, "TtWw") - functions_of(sorted(set(objects) - set(own)), options.nm, "TtWw")
    module = build / "heapscope.named.wasm"
    listing = output_of([options.binaryen / "wasm-opt", "--all-features", "--print-function-map", module, "-o", "/dev/null"])
    linked = {line.partition(":")[2] for line in listing.splitlines()}
    with tempfile.TemporaryDirectory() as folder:
        chosen, rest, part = (Path(folder) / name for name in ("names", "rest.wasm", "part.wasm"))
        chosen.write_text("\n".join(sorted(name for name in names & linked if set(name) <= PLAIN)) + "\n")
        output_of([options.binaryen / "wasm-split", "--split", module, f"--split-funcs=@{chosen}", "-o1", rest, "-o2", part,
                   "--import-namespace=primary", "--placeholder-namespace=placeholder", "--export-prefix=p.", "--all-features"])
        return rest.read_bytes(), part.read_bytes()


def library_of(build, folders):
    """The parts of the library that hold the Python modules of the folders, and the others."""
    own, others = [], []
    for path in sorted(build.glob("heapscope.library.*.txt")):
        (own if path.name.split(".")[2] in folders else others).append(path.read_bytes())
    return own, others


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("--modules", nargs="+", default=["numpy", "torch", "arrays"])
    parser.add_argument("--binaryen", type=Path, default=Path("/usr/bin"))
    parser.add_argument("--nm", type=Path, default=Path("/usr/share/emscripten/emnm"))
    options = parser.parse_args()
    rest, part = code_without(options.build, options.modules, options)
    own, others = library_of(options.build, options.modules)
    code, python = packed(part), sum(map(packed, own))
    print(f"of {', '.join(options.modules)}, in KiB packed with brotli (unpacked):")
    print(f"  code in C++       {code / 1024:8.1f} ({len(part) / 1024:.1f})")
    print(f"  modules in Python {python / 1024:8.1f} ({sum(map(len, own)) / 1024:.1f})")
    print(f"  together          {(code + python) / 1024:8.1f}")
    print(f"everything else: code {packed(rest) / 1024:.1f}, library {sum(map(packed, others)) / 1024:.1f}")


if __name__ == "__main__":
    main()
