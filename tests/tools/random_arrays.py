#!/usr/bin/python3
"""Compares Heapscope's numpy with the real NumPy 1.24 of the Python that runs this, on random chains of steps.

    random_arrays.py [--count N] [--seed S] [--batch N] [--show N] ENGINE

ENGINE is the terminal program (build/native/heapscope). A chain makes an array and goes on with it: indexing, other
shapes, arithmetic, ufuncs with out= and where=, in-place operators, assignments, reductions, sorting, joining. The real
NumPy runs each step while the chain is made, so that most steps fit the shapes at hand; some do not on purpose. After
each step type, dtype, shape, strides, flags, base and contents (or the error, or the warnings) must be the same. Batches
of chains run in one process. The seed decides everything. Prints the chains that differ up to the first such step, then
one line: `N equal, N different`.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import warnings

from array_chains import Chains

HARNESS = '''\
import numpy as np
import warnings

seen = []
warnings.showwarning = lambda message, category, *rest: seen.append(category.__name__ + ": " + str(message))
warnings.simplefilter("always")


def describe(x, space):
    if isinstance(x, np.ndarray):
        if x.base is None:
            base = "own"
        else:
            base = "hidden"
            for name in sorted(space):
                if space[name] is x.base:
                    base = name
                    break
        f = x.flags
        bits = "".join(c for c, on in zip("cfow", (f.c_contiguous, f.f_contiguous, f.owndata, f.writeable)) if on)
        return "%s %s %s %s %s %s" % (x.dtype.str, x.shape, x.strides, bits, base, x.tolist())
    if isinstance(x, np.dtype):
        return repr(x)
    if isinstance(x, (tuple, list)):
        return "(" + "; ".join(describe(y, space) for y in x) + ")"
    return "%s %s" % (type(x).__name__, x)


def step(number, text, space):
    del seen[:]
    try:
        if text.startswith("!"):
            exec(text[1:], {"np": np}, space)
            result = describe(space[text[1:].split("[")[0].split(" ")[0].split(".")[0]], space)
        else:
            space["x%d" % number] = value = eval(text, {"np": np}, space)
            result = describe(value, space)
    except Exception as error:
        result = type(error).__name__ + ": " + str(error)
    return result + "".join(" ~" + text for text in seen)


def run(chain):
    space = {}
    for number, text in enumerate(chain):
        print(ascii(step(number, text, space)))
    print("--")
'''


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=500)
    parser.add_argument("--show", type=int, default=20)
    parser.add_argument("engine")
    options = parser.parse_args()
    import numpy
    module = {}
    exec(HARNESS, module)
    warnings.simplefilter("always")
    equal = different = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "chains.py"
        for start in range(0, options.count, options.batch):
            chains = Chains(options.seed * 1000003 + start, numpy, module["step"])
            made = [chains.chain() for _ in range(min(options.batch, options.count - start))]
            path.write_text(HARNESS + "\nfor chain in " + repr([steps for steps, _ in made]) + ":\n    run(chain)\n")
            result = subprocess.run([options.engine, "run", str(path)], capture_output=True, text=True,
                                    env=dict(os.environ, PYTHONHASHSEED="0"))
            answers = result.stdout.split("--\n")
            for (steps, expected), answer in zip(made, answers + [""] * len(made)):
                lines = answer.splitlines()
                if lines == expected:
                    equal += 1
                    continue
                different += 1
                if different > options.show:
                    continue
                for i, (text, wanted) in enumerate(zip(steps, expected)):
                    got = lines[i] if i < len(lines) else "nothing: " + result.stderr[-300:]
                    if got != wanted:
                        print("\n".join(f"x{k} = {s}" for k, s in enumerate(steps[:i + 1])))
                        print("  NumPy:", wanted[:400])
                        print("  here: ", got[:400])
                        break
    print(f"{equal} equal, {different} different")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
