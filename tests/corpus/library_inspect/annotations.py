# get_annotations gives a copy, with text evaluated when asked for.
import inspect

def convert(value: "int", to: list, *args: "dict[str, int]") -> "str":
    pass

class Record:
    name: str
    size: "float" = 1.0

print(inspect.get_annotations(convert))
print(inspect.get_annotations(convert, eval_str=True))
print(inspect.get_annotations(Record, eval_str=True), inspect.get_annotations(type("Empty", (), {})))
print(inspect.signature(convert), inspect.signature(convert, eval_str=True))
try:
    inspect.get_annotations(3)
except TypeError as error:
    print(error)
