# Formatters keep lines, add defaults or show types.
import argparse

for formatter in (argparse.HelpFormatter, argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter,
                  argparse.ArgumentDefaultsHelpFormatter):
    parser = argparse.ArgumentParser(prog="f", formatter_class=formatter, description="one\n  two", add_help=False)
    parser.add_argument("--size", type=int, default=3, help="first line\nsecond line")
    print(formatter.__name__)
    parser.print_help()
parser = argparse.ArgumentParser(prog="g", formatter_class=argparse.MetavarTypeHelpFormatter, add_help=False)
parser.add_argument("--size", type=int)
parser.add_argument("name", type=str)
parser.print_help()
