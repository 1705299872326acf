"""Random chains on tensors, run by the engine and by the real PyTorch: views, writes, `.data` swaps, gradients.

    /usr/bin/python3 tests/tools/random_tensors.py [--random N] [--seed S] [--batch N] -- build/native/heapscope

Each chain starts with a few small tensors and goes on with random steps; after every step it prints what changed: shape,
strides, offset, version, values, which of the tensors share a storage, or the error. The two outputs must be equal. A write
from memory that it changes itself is left out where PyTorch does not refuse it: its documentation leaves open what comes of
it. Batches of chains run in one process. Needs PyTorch 1.13 for the Python that runs this (Debian's python3-torch).
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile

PRELUDE = '''import torch
tensors = []
def look(label, made):
    sharing = [i for i, t in enumerate(tensors) if t.storage().data_ptr() == made.storage().data_ptr()]
    print(label, tuple(made.shape), made.stride(), made.storage_offset(), made._version, made.tolist(), sharing, made.dtype)
def put(view, value):
    view[...] = value
def dense(tensor):
    step = 1
    for stride, size in sorted(pair for pair in zip(tensor.stride(), tensor.shape) if pair[1] != 1):
        if stride != step:
            return False
        step *= size
    return True
def write(target, name, source):
    one = target.storage().data_ptr() == source.storage().data_ptr()
    if one and target is not source and not (dense(target) and dense(source)):
        return None
    return getattr(target, name)(source)
def step(label, action):
    try:
        made = action()
    except Exception as error:
        print(label, type(error).__name__, str(error).split(chr(10))[0])
        return
    if made is not None:
        tensors.append(made)
        look(label, made)
'''


def index_text(rng):
    """A random key."""
    def part():
        return rng.choice(["0", "-1", "1", "2", ":", "1:", ":2", "::2", "None", "...", "[0]", "[1, 0]"])
    return ", ".join(part() for _ in range(rng.randint(1, 3)))


def step_text(rng, count):
    """An expression that makes a tensor, or a call that changes one."""
    a, b = f"tensors[{rng.randrange(count)}]", f"tensors[{rng.randrange(count)}]"
    number, dim, other = rng.choice(["2", "-1", "0.5", "3"]), rng.randint(-2, 2), rng.randint(-2, 2)
    shape = rng.choice(["-1", "2, 3", "3, 2", "6", "1, 6", "2, -1", "4", "2, 2"])
    return rng.choice([
        f"{a}[{index_text(rng)}]", f"{a}[{index_text(rng)}]", f"{a}.view({shape})", f"{a}.reshape({shape})", f"{a}.t()",
        f"{a}.transpose({dim}, {other})", f"{a}.squeeze()", f"{a}.unsqueeze({dim})", f"{a}.expand(2, 3)", f"{a}.flatten()",
        f"{a}.narrow({dim}, {rng.randint(0, 1)}, {rng.randint(1, 2)})", f"{a}.select({dim}, {rng.randint(-1, 1)})",
        f"{a}.diagonal()", f"{a}.clone()", f"{a}.contiguous()", f"{a}.detach()", f"{a}.data", f"{a} + {b}", f"{a} * {number}",
        f"{a} - {b}", f"{a} // {number}", f"{a}.add_({number})", f"write({a}, 'mul_', {b})", f"{a}.fill_({number})", f"{a}.zero_()",
        f"write({a}, 'copy_', {b})", f"write({a}, 'sub_', {b})", f"{a}.t_()", f"{a}.unsqueeze_({dim})", f"{a}.squeeze_()",
        f"put({a}[{index_text(rng)}], {rng.choice([number, b])})", f"setattr({a}, 'data', {b})", f"{a}.sum({dim})",
        f"{a}.to(torch.{rng.choice(['float64', 'int64', 'float32'])})", f"torch.cat([{a}, {b}])", f"torch.stack([{a}, {b}])",
        f"{a}.split(2)[0]", f"{a}.chunk(2)[-1]", f"{a}.unbind()[0]", f"{a}.max({dim})[0]", f"{a}.flip(0)", f"{a}.repeat(2)",
        f"{a} @ {b}", f"{a}.cumsum({dim})", f"{a}.permute({dim}, {other})", f"{a}.masked_fill({a} > 1, {number})"])


def chain(rng):
    """The steps of one chain, as lines of a program."""
    lines = ["tensors.clear()"]
    starts = ["torch.arange(6.0).view(2, 3)", "torch.arange(4)", "torch.ones(3, 2)", "torch.tensor(2.5)", "torch.zeros(2, 1, 3)"]
    for start in rng.sample(starts, 2):
        lines.append(f"step('start', lambda: {start})")
    for number in range(rng.randint(3, 10)):
        lines.append(f"step({number}, lambda: {step_text(rng, 2 + number // 3)})")
    lines.append("for t in tensors:\n    look('end', t)")
    lines.append("print('--')")
    return "\n".join(lines) + "\n"


def real_output(program):
    """What the real PyTorch prints: in a fork of this process, which has it loaded."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        os.dup2(write, 1)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)
        try:
            exec(compile(program, "chain.py", "exec"), {"__name__": "__main__"})
        finally:
            sys.stdout.flush()
            os._exit(0)
    os.close(write)
    with open(read, encoding="utf-8") as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return text


def report(path, program, ours, real):
    """Keeps a program whose outputs differ, and prints their first different lines."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(program)
    for left, right in zip(ours.split("\n") + [""] * 50, real.split("\n")):
        if left != right:
            print(f"{path}\n  ours {left}\n  real {right}")
            break


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--random", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--batch", type=int, default=250)
    parser.add_argument("engine", nargs="+")
    options = parser.parse_args()
    import torch
    torch.set_num_threads(1)
    different = 0
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, options.random, options.batch):
            numbers = range(start, min(start + options.batch, options.random))
            chains = [chain(random.Random(options.seed * 1000003 + number)) for number in numbers]
            program = PRELUDE + "".join(chains)
            path = os.path.join(folder, "chains.py")
            with open(path, "w", encoding="utf-8") as file:
                file.write(program)
            ours = subprocess.run([*options.engine, "run", path], capture_output=True, text=True, check=False).stdout.split("--\n")
            real = real_output(program).split("--\n")
            for number, text, left, right in zip(numbers, chains, ours + [""] * len(chains), real):
                if left != right:
                    different += 1
                    report(f"/tmp/random_tensors_{options.seed}_{number}.py", PRELUDE + text, left, right)
    print(f"{options.random - different} passed, {different} failed")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
