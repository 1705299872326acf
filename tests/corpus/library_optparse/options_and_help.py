# Options of all actions and types, abbreviations, groups, help in both layouts, what is wrong with arguments and definitions.
import contextlib
import io
from optparse import (Option, OptionConflictError, OptionError, OptionGroup, OptionParser, SUPPRESS_HELP, TitledHelpFormatter,
                      make_option)


def note(option, opt, value, parser, *more, **named):
    parser.values.noted = (opt, value, more, named)


def make(**settings):
    parser = OptionParser(prog="tool", version="%prog 1.0", usage="%prog [options] FILE...", description="Does things with files, "
                          "many of them, in a way that takes more than one line to describe.", epilog="See also: %prog2.", **settings)
    parser.add_option("-f", "--file", dest="name", metavar="FILE", default="none.txt", help="read FILE [default: %default]")
    parser.add_option("-n", "--number", type="int", default=3, help="how many")
    parser.add_option("-r", "--ratio", type=float)
    parser.add_option("-p", "--point", nargs=2, type="int", help="two numbers for a point somewhere in the plane, or elsewhere if need be")
    parser.add_option("-v", action="count", dest="level", help="say more")
    parser.add_option("-q", "--quiet", action="store_false", dest="loud", default=True)
    parser.add_option("--all", action="store_true", help=SUPPRESS_HELP)
    group = OptionGroup(parser, "Rare options", "Take care with these.")
    group.add_option("-a", "--add", action="append", help="add one; none: %default")
    group.add_option("--one", action="append_const", const=1, dest="add")
    group.add_option("-c", "--color", choices=["red", "green"], help="a colour")
    group.add_option("--call", action="callback", callback=note, type="string", callback_args=(1,), callback_kwargs={"x": 2})
    parser.add_option_group(group)
    return parser


def run(arguments, **settings):
    parser = make(**settings)
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            values, rest = parser.parse_args(arguments)
        print(arguments, sorted(vars(values).items(), key=str), rest)
    except SystemExit as end:
        print(arguments, "exit", end.code, repr(out.getvalue()), repr(err.getvalue()))


for arguments in ([], ["-fx", "y", "-n", "0x10", "--ratio=2.5", "z"], ["-p", "1", "2", "-vvv", "--quiet"], ["--numb", "7", "--", "-q"],
                  ["-vqfname"], ["--add", "1", "-a2", "--one", "-cred"], ["--call", "now"], ["--co=green", "-"], ["--all", "-n", "0b101"],
                  ["--version"], ["-n", "many"], ["-x"], ["--unknown"], ["--f"], ["-p", "1"], ["--quiet=yes"], ["-c", "blue"],
                  ["--c", "1"], ["-r", "1,5"]):
    run(arguments)
parser = make()
print(parser.format_help())
parser.formatter = TitledHelpFormatter(width=60)
parser.formatter.set_parser(parser)
print(parser.format_help())
parser.disable_interspersed_args()
print(parser.parse_args(["-v", "one", "-q"])[1], parser.has_option("--add"), parser.get_option_group("-a").title,
      parser.get_option("-n"), parser.defaults["number"])
for strings, attributes in ([("x",), {}], [("--",), {}], [("-long",), {}], [("-a",), {"action": "no"}], [("-a",), {"type": "odd"}],
                            [("-a",), {"action": "count", "type": "int"}], [("-a",), {"choices": "ab", "type": "choice"}],
                            [("-a",), {"nargs": 2, "action": "store_true"}], [("-a",), {"odd": 1, "even": 2}], [("-a",), {"const": 1}],
                            [("-a",), {"action": "callback"}], [("-a",), {"callback_args": ()}], [(), {}]):
    try:
        print(Option(*strings, **attributes))
    except (OptionError, TypeError) as error:
        print(type(error).__name__, error)
parser = OptionParser(option_list=[make_option("-a", "--alpha", dest="x")], add_help_option=False)
try:
    parser.add_option("-a", "--beta")
except OptionConflictError as error:
    print(error)
parser.set_conflict_handler("resolve")
parser.add_option("-a", "--beta")
print([str(option) for option in parser.option_list], parser.parse_args(["-a", "1", "--alpha", "2"])[0])
