# Arguments by position and options, with types and defaults.
import argparse

parser = argparse.ArgumentParser(prog="copy")
parser.add_argument("source")
parser.add_argument("target", nargs="?", default="out")
parser.add_argument("-n", "--number", type=int, default=1)
parser.add_argument("--scale", type=float)
parser.add_argument("-v", "--verbose", action="store_true")
print(parser.parse_args(["in.txt"]))
print(parser.parse_args(["in.txt", "b", "-n", "5", "-v", "--scale=2.5"]))
print(parser.parse_args("-vn3 x --num 4".split()))
print(parser.parse_args(["--", "-dash"]), parser.parse_args(["-5"]))
values = parser.parse_args(["a"])
print(values.source, vars(values), values == argparse.Namespace(**vars(values)), "source" in values)
