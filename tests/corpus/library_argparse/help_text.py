# The help lists usage, positional arguments and options.
import argparse

parser = argparse.ArgumentParser(prog="tool", description="Does several useful things with files that it is given on the line.",
                                 epilog="See also the manual of %(prog)s.")
parser.add_argument("files", nargs="+", help="files to work on")
parser.add_argument("--level", choices=["low", "high"], default="low", help="how much (default: %(default)s)")
parser.add_argument("-o", "--output-directory", metavar="DIR", help="a long option whose help starts on the next line because of its length")
parser.add_argument("--secret", help=argparse.SUPPRESS)
group = parser.add_argument_group("advanced", "for experts")
group.add_argument("--fast", action="store_true", help="no checks")
either = parser.add_mutually_exclusive_group()
either.add_argument("--on", action="store_true")
either.add_argument("--off", action="store_true")
parser.print_help()
print(parser.format_usage(), end="")
