# The text of an exception with a cause and one with a context differ in the line between.
import traceback

def explicit():
    try:
        {}["missing"]
    except KeyError as error:
        raise ValueError("no such entry") from error

def implicit():
    try:
        {}["missing"]
    except KeyError:
        raise ValueError("no such entry")

for function in (explicit, implicit):
    try:
        function()
    except ValueError as error:
        lines = "".join(traceback.format_exception(error)).splitlines()
        print([line for line in lines if not line.startswith(" ")])
