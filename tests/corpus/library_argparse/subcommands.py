# Subparsers have arguments of their own.
import argparse

parser = argparse.ArgumentParser(prog="git")
parser.add_argument("--verbose", action="store_true")
commands = parser.add_subparsers(dest="command", title="commands", help="what to do")
add = commands.add_parser("add", help="add files", aliases=["a"])
add.add_argument("files", nargs="+")
commit = commands.add_parser("commit", help="record changes")
commit.add_argument("-m", "--message", required=True)
commit.set_defaults(function=len)
print(parser.parse_args(["--verbose", "add", "x", "y"]))
print(parser.parse_args(["commit", "-m", "text"]).function("four"), parser.parse_args([]))
parser.print_help()
commit.print_usage()
try:
    commands.add_parser("add")
except argparse.ArgumentError as error:
    print(error)
