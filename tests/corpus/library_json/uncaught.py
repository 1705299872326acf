# A broken document: the error tells the line and the column.
import json

try:
    json.loads('{"a": 1,\n "b": }')
except json.JSONDecodeError as error:
    print(error.msg, error.lineno, error.colno, error.pos, repr(error.doc))
    print(repr(error), error.args, isinstance(error, ValueError))
