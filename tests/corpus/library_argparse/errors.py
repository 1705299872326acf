# A wrong line prints usage and message to standard error and exits with 2.
import argparse
import contextlib
import io

def build():
    parser = argparse.ArgumentParser(prog="p")
    parser.add_argument("number", type=int)
    parser.add_argument("--mode", choices=["a", "b"])
    parser.add_argument("--pair", nargs=2)
    parser.add_argument("--port")
    parser.add_argument("--point")
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("-x", action="store_true")
    group.add_argument("-y", action="store_true")
    return parser

for line in ("", "1", "one -x", "1 -x --mode c", "1 -x --pair 1", "1 -x --po 3", "1 -x -y", "1 -x extra", "1 -x --unknown", "1 -x --mode", "1 --x=3 -x", "1 -xz"):
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors):
        try:
            print(build().parse_args(line.split()))
        except SystemExit as end:
            print(end.code, errors.getvalue().splitlines()[-1])
