# nargs says how many values an argument takes.
import argparse

parser = argparse.ArgumentParser(prog="p")
parser.add_argument("first")
parser.add_argument("middle", nargs="*")
parser.add_argument("last")
parser.add_argument("--opt", nargs="?", const="const", default="default")
parser.add_argument("--two", nargs=2, metavar=("X", "Y"), type=int)
for line in ("a z", "a b c z", "a z --opt", "a z --opt given", "a b z --two 1 2"):
    print(parser.parse_args(line.split()))
print(parser.format_usage(), end="")
rest = argparse.ArgumentParser(prog="r")
rest.add_argument("command")
rest.add_argument("args", nargs=argparse.REMAINDER)
print(rest.parse_args(["run", "-x", "--y", "z"]))
print(parser.parse_known_args(["a", "z", "--unknown", "5"]))
