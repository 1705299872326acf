"""Splits the linked module in two: heapscope.wasm, which the page starts with, and heapscope.secondary.wasm.

    python3 split_wasm.py --nm EMNM --binaryen FOLDER MODULE.wasm OBJECTS-FOLDER SECONDARY-SOURCE... --programs PROGRAM...

A SECONDARY-SOURCE is a folder or file of engine/. Their functions go to the second file, except inline functions and
templates (wasm-opt makes one of equal ones, and anybody may be using the one that is left), and those that the PROGRAMs
call when the page records and shows them (start_profile.mjs). What calls a function of the second file from the first
calls a placeholder, which makes the host load the second file (docs/webassembly.md). Data stays where it is, so
addresses do not change.

MODULE.wasm must have its function names, as the linker wrote them (--profiling-funcs, --no-demangle); they are gone from
both results. Uses Emscripten's nm, and wasm-opt and wasm-split of its Binaryen.
"""
import argparse
import hashlib
import struct
import subprocess
import tempfile
from pathlib import Path

# wasm-opt's listing leaves these characters of a name as they are; a C++ symbol has no others.
PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$.")


def output_of(command):
    return subprocess.run([str(word) for word in command], check=True, stdout=subprocess.PIPE, text=True).stdout


def functions_of(objects, nm, kinds):
    """Names of the functions that the object files define; kinds are nm's letters."""
    names = set()
    for line in output_of([nm, "--defined-only", *objects]).splitlines():
        words = line.split()
        if len(words) == 3 and words[1] in kinds:
            names.add(words[2])
    return names


def functions_called(module, names, programs, folder, node, wasm_split):
    """Those of `names`, all functions of the module by index, that start_profile.mjs sees called."""
    instrumented, profile = folder / "instrumented.wasm", folder / "profile"
    output_of([wasm_split, "--instrument", module, "-o", instrumented, "--all-features"])
    output_of([node, Path(__file__).with_name("start_profile.mjs"), module.with_suffix(".mjs"), instrumented, profile,
               *programs])
    # A hash of eight bytes, then when each function was called first; imported functions, which come first, are left
    # out.
    times = struct.iter_unpack("<I", profile.read_bytes()[8:])
    called = [time for time, in times]
    return {name for name, time in zip(names[len(names) - len(called):], called) if time}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("module", type=Path)
    parser.add_argument("objects", type=Path)
    parser.add_argument("secondary", nargs="+")
    parser.add_argument("--nm", type=Path, required=True)
    parser.add_argument("--node", type=Path, default="node")
    parser.add_argument("--binaryen", type=Path, required=True, help="folder of wasm-opt and wasm-split")
    parser.add_argument("--programs", nargs="+", required=True)
    args = parser.parse_args()

    objects = sorted(args.objects.rglob("*.o"))
    prefixes = tuple(f"/engine/{source}" for source in args.secondary)
    rare, common = [], []
    for path in objects:
        place = "/" + path.relative_to(args.objects).as_posix()
        (rare if any(prefix in place for prefix in prefixes) else common).append(path)
    for prefix in prefixes:
        if not any(prefix in path.as_posix() for path in rare):
            raise SystemExit(f"split_wasm.py: nothing was compiled from {prefix[1:]}")
    moved = functions_of(rare, args.nm, "Tt") - functions_of(common, args.nm, "Tt")

    wasm_opt, wasm_split = args.binaryen / "wasm-opt", args.binaryen / "wasm-split"
    listing = output_of([wasm_opt, "--all-features", "--print-function-map", args.module, "-o", "/dev/null"])
    linked = [line.partition(":")[2] for line in listing.splitlines()]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        moved -= functions_called(args.module, linked, args.programs, folder, args.node, wasm_split)
        chosen = sorted(name for name in moved.intersection(linked) if set(name) <= PLAIN)
        if not chosen:
            raise SystemExit(f"split_wasm.py: {args.module} has no function of {', '.join(args.secondary)}: was it "
                             "linked with --profiling-funcs and --no-demangle?")
        names, first, second = folder / "functions.txt", folder / "first.wasm", folder / "second.wasm"
        names.write_text("\n".join(chosen) + "\n")
        # The names by which the second file asks for parts of the first are this build's: halves of two builds, as a
        # cache may keep them, do not fit together instead of calling each other's wrong functions.
        build = hashlib.sha256(args.module.read_bytes()).hexdigest()[:6]
        output_of([wasm_split, "--split", args.module, f"--split-funcs=@{names}", "-o1", first, "-o2", second,
                   "--import-namespace=primary", "--placeholder-namespace=placeholder", f"--export-prefix={build}.",
                   "--all-features"])
        args.module.with_suffix(".named.wasm").write_bytes(args.module.read_bytes())  # for tests/bench/module_share.py
        args.module.with_suffix(".secondary.wasm").write_bytes(second.read_bytes())
        args.module.write_bytes(first.read_bytes())
    print(f"{len(chosen)} of {len(linked)} functions in {args.module.with_suffix('.secondary.wasm').name}")


if __name__ == "__main__":
    main()
