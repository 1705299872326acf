# The class of an exception is shown with its module, if that is not __main__, and its qualified name.
import json


class Outer:
    class Problem(Exception):
        pass


try:
    raise Outer.Problem("nested class")
except Exception:
    raise json.JSONDecodeError("no value", "[1, x]", 4)
