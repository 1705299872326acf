#!/usr/bin/python3
"""Compares what the compiler says of many small sources, most of them wrong, with the CPython 3.11 that runs this.

    compare_snippets.py DUMP_CODE LIST...
    compare_snippets.py DUMP_CODE --random N [--seed S] FILE_OR_FOLDER...

A list holds snippets with a line `####` between them. With --random the snippets are pieces of the given programs in
which a few tokens, characters or indentations were damaged by a generator that the seed decides. Each snippet is
compiled by both; error type, message, line, columns, text of the line, and where the snippet is right the code
object, must be equal. Prints what differs, then one line: `N equal (E errors), N different`.
"""
import argparse
import ast
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

from compare_code import compile_theirs, differences, show

PIECE = re.compile(r"\n[ \t]*|[ \t]+|\w+|'[^'\n]*'|\"[^\"\n]*\"|\*\*=?|//=?|>>=?|<<=?|[-+*/%&|^=<>!:]=|->|\W")
POOL = """and as assert async await break class continue def del elif else except finally for from global if import in
is lambda nonlocal not or pass raise return try while with yield None True False match case _ print exec x y self f'{'
f'{x' f'{x!z}' f'{}' b'a' r'\\' ''' \"\"\" ' " 0 1 1_ 0x 0b2 09 1e 1.5j 1__0 ( ) [ ] { } , : ; . ... = == := != <> <= -> @
* ** + - ~ % | & ! ? $ \\ é € # 5x 1if 0_7 # *a **k a=1 (yield) (x:=1) not\x20in is\x20not lambda:0 x.y x[0] f() {**a}
[*a] {a:1} {1} (a,b) [x\x20for\x20x\x20in\x20y] async\x20for await\x20x else: except*\x20E: case\x20{**r}:""".split()
POOL = [word.replace("\x20", " ") for word in POOL]


def from_lists(paths):
    for path in paths:
        for snippet in pathlib.Path(path).read_bytes().split(b"####\n"):
            yield snippet


def statements_of(paths):
    """Texts of the small statements of the programs."""
    found = []
    for path in paths:
        path = pathlib.Path(path)
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            try:
                text = file.read_text()
                tree = ast.parse(text)
            except (SyntaxError, ValueError):
                continue
            lines = text.split("\n")
            for node in ast.walk(tree):
                if isinstance(node, ast.stmt) and node.end_lineno - node.lineno < 12:
                    piece = lines[node.lineno - 1:node.end_lineno]
                    piece = [line[node.col_offset:] if not line[:node.col_offset].strip() else line for line in piece]
                    found.append("\n".join(piece) + "\n")
    return found


def damaged(rng, text):
    pieces = PIECE.findall(text)
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        at = rng.randrange(len(pieces)) if pieces else 0
        what = rng.randrange(9)
        if not pieces or what == 0:
            pieces.insert(at, rng.choice(POOL))
        elif what == 1:
            pieces.insert(at, " " + rng.choice(POOL) + " ")
        elif what == 2:
            del pieces[at]
        elif what == 3:
            pieces[at] = rng.choice(POOL)
        elif what == 4:
            pieces.insert(at, pieces[rng.randrange(len(pieces))])
        elif what == 5:
            other = rng.randrange(len(pieces))
            pieces[at], pieces[other] = pieces[other], pieces[at]
        elif what == 6:
            breaks = [i for i, piece in enumerate(pieces) if piece[0] == "\n"]
            if breaks:
                pieces[rng.choice(breaks)] = "\n" + rng.choice(("", " ", "\t", "    ", "        ", "  ", " \t"))
        elif what == 7:
            piece = pieces[at]
            cut = rng.randrange(len(piece))
            pieces[at] = piece[:cut] + piece[cut + 1:]
            if not pieces[at]:
                del pieces[at]
        else:
            del pieces[at + rng.randrange(1, 8):]
    return "".join(pieces)


def at_random(count, seed, paths):
    rng = random.Random(seed)
    statements = statements_of(paths)
    for _ in range(count):
        text = "".join(rng.choice(statements) for _ in range(rng.choice((1, 1, 2))))
        yield damaged(rng, text).encode("utf-8", "surrogatepass")


def compare(dump, snippets, mode, limit):
    equal = errors = different = 0
    with tempfile.NamedTemporaryFile() as file:
        file.write(b"".join(b"%d\n%s" % (len(snippet), snippet) for snippet in snippets))
        file.flush()
        flags = [f"--{mode}"] if mode != "exec" else []
        run = subprocess.run([dump, *flags, "--snippets", file.name], capture_output=True)
    lines = run.stdout.decode("utf-8", "surrogatepass").splitlines()
    for i, snippet in enumerate(snippets):
        theirs = json.loads(json.dumps(compile_theirs(snippet, mode)))
        try:
            ours = json.loads(lines[i])
        except (IndexError, ValueError):
            print(snippet.decode("utf-8", "replace"))
            print(f"  no answer (exit status {run.returncode}) {run.stderr.decode()[-300:]}")
            return equal, errors, different + 1
        found = list(differences(ours, theirs))
        if not found:
            equal += 1
            errors += "error" in theirs
            continue
        different += 1
        if different <= limit:
            print("-" * 60)
            print(snippet.decode("utf-8", "replace"))
            for difference in found[:4]:
                show(*difference, False)
    return equal, errors, different


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--random", type=int, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mode", default="exec", choices=("exec", "eval", "single", "interactive"))
    parser.add_argument("--limit", type=int, default=20)
    parser.add_argument("dump")
    parser.add_argument("paths", nargs="+")
    options = parser.parse_args()
    source = at_random(options.random, options.seed, options.paths) if options.random else from_lists(options.paths)
    snippets = list(source)
    totals = [0, 0, 0]
    for start in range(0, len(snippets), 2000):
        result = compare(options.dump, snippets[start:start + 2000], options.mode, options.limit - totals[2])
        totals = [a + b for a, b in zip(totals, result)]
    print(f"{totals[0]} equal ({totals[1]} errors), {totals[2]} different")
    return 1 if totals[2] else 0


if __name__ == "__main__":
    sys.exit(main())
