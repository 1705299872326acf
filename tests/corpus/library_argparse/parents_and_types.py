# Parsers share arguments through parents; types may be any callable.
import argparse

base = argparse.ArgumentParser(add_help=False)
base.add_argument("--user", default="me")

def even(text):
    number = int(text)
    if number % 2:
        raise argparse.ArgumentTypeError(f"{number} is odd")
    return number

parser = argparse.ArgumentParser(prog="child", parents=[base], argument_default=argparse.SUPPRESS, exit_on_error=False)
parser.add_argument("--even", type=even)
parser.add_argument("--data", type=lambda text: text.split(","))
print(parser.parse_args(["--even", "4", "--data", "a,b"]), parser.parse_args([]))
for line in (["--even", "3"], ["--even", "x"]):
    try:
        parser.parse_args(line)
    except argparse.ArgumentError as error:
        print(error)
parser.set_defaults(user="other", extra=1)
print(parser.parse_args([]), parser.get_default("user"))
