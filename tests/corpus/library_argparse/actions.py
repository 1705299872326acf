# Actions store, append, count and extend.
import argparse

parser = argparse.ArgumentParser(prog="p")
parser.add_argument("-a", action="append")
parser.add_argument("-e", action="extend", nargs="+", default=["start"])
parser.add_argument("-c", action="count", default=0)
parser.add_argument("-k", action="store_const", const=42)
parser.add_argument("-f", action="store_false")
parser.add_argument("-m", action="append_const", const="m", dest="marks")
parser.add_argument("--flag", action=argparse.BooleanOptionalAction)
print(parser.parse_args([]))
print(parser.parse_args("-a 1 -a 2 -e x y -e z -ccc -k -f -m -m --no-flag".split()))

class Doubled(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values * 2)

parser.add_argument("--twice", action=Doubled)
print(parser.parse_args(["--twice", "ab", "--flag"]).twice)
parser.add_argument("--version", action="version", version="%(prog)s 1.2")
try:
    parser.parse_args(["--version"])
except SystemExit as end:
    print("exit", end.code)
