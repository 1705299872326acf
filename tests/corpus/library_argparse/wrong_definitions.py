# Definitions that make no sense are refused.
import argparse

def attempt(*args, **kwargs):
    parser = argparse.ArgumentParser(prog="p")
    parser.add_argument("-x")
    try:
        parser.add_argument(*args, **kwargs)
    except (ValueError, TypeError, argparse.ArgumentError) as error:
        print(type(error).__name__, error)

attempt("-x")
attempt("-h", "--help")
attempt("name", required=True)
attempt("name", dest="other")
attempt("-y", action="nonsense")
attempt("-y", type="notcallable")
attempt("-y", nargs=0)
attempt("-y", nargs="!")
attempt("-y", "z")
attempt("--")
attempt("-y", nargs=2, metavar=("A",))
attempt("-y", const=1)
print(argparse.ArgumentParser(prog="p", conflict_handler="resolve").add_argument("-h").option_strings)
