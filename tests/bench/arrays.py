"""How long whole-array operations take: the engine's numpy beside the real one, one thread, a million elements.

    OPENBLAS_NUM_THREADS=1 /usr/bin/python3 tests/bench/arrays.py build/native/heapscope [--size N] [--loops N] [--repeat N]

The operations are in array_operations.json, for arrays.mjs too. Prints milliseconds of processor time for one operation,
NumPy's and ours, and their ratio. The least of --repeat runs counts.
"""
import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

CASES = json.loads(pathlib.Path(__file__).with_name("array_operations.json").read_text(encoding="utf-8"))
SETUP = "\n".join(CASES["setup"]).replace("SIZE", "{size}") + "\n"
OPERATIONS = CASES["operations"]
TIMER = """\
import time
for loops in (1, {loops}):   # the first is for what is done only once
    start = time.process_time()
    for _ in range(loops):
        {text}
    taken = time.process_time() - start
print(taken / {loops})
"""
LOOP = """\
for _ in range({loops}):
    {text}
"""


def run(command, program):
    """What a program prints, and the seconds of processor time that it took; None when it fails."""
    with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
        file.write(program)
        file.flush()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        result = subprocess.run([*command, file.name], capture_output=True, text=True, check=False,
                                env=dict(os.environ, OPENBLAS_NUM_THREADS="1"))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return (result.stdout, taken) if result.returncode == 0 else None


def real_seconds(text, options):
    """One operation of the real NumPy, by its own clock."""
    program = SETUP.format(size=options.size) + TIMER.format(text=text, loops=options.loops)
    return min(float(run([sys.executable], program)[0]) for _ in range(options.repeat))


def our_seconds(text, options):
    """One operation of the engine: its clock counts steps, so whole runs are timed, with the loop and without it."""
    setup = SETUP.format(size=options.size)
    times = []
    for loops in (0, options.loops):
        program = setup + LOOP.format(text=text, loops=loops)
        runs = [run([options.engine, "run"], program) for _ in range(options.repeat)]
        if None in runs:
            return None
        times.append(min(taken for _, taken in runs))
    return max(times[1] - times[0], 0.0) / options.loops


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engine")
    parser.add_argument("--size", type=int, default=1000000)
    parser.add_argument("--loops", type=int, default=10)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    for text in OPERATIONS:
        real, ours = real_seconds(text, options), our_seconds(text, options)
        if ours is not None:
            print(f"{text:26}{real * 1000:9.2f}{ours * 1000:9.2f}{ours / real:7.1f}", flush=True)
        else:
            print(f"{text:26}{real * 1000:9.2f}   refused", flush=True)


if __name__ == "__main__":
    main()
