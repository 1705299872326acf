# default, object_hook, object_pairs_hook, parse_float and classes of one's own.
import json
from collections import OrderedDict
from decimal import Decimal


class Encoder(json.JSONEncoder):
    def default(self, value):
        if isinstance(value, (set, frozenset)):
            return sorted(value)
        if isinstance(value, complex):
            return {"re": value.real, "im": value.imag}
        return super().default(value)


print(json.dumps({"s": {3, 1, 2}, "z": 1 + 2j}, cls=Encoder), json.dumps({1, 2}, default=list), Encoder().encode([{1}]))
print("".join(Encoder(indent=1).iterencode([1, {2}])))
text = '{"a": {"re": 1.5, "im": 2}, "b": [1.10, 7]}'
print(json.loads(text, object_hook=lambda d: complex(d["re"], d["im"]) if "re" in d else d))
print(json.loads(text, object_pairs_hook=list), json.loads(text, parse_float=Decimal), json.loads(text, parse_int=str))
print(json.loads("[NaN, Infinity]", parse_constant=lambda name: "<" + name + ">"), json.loads(text, object_pairs_hook=OrderedDict))
print(json.JSONDecoder().raw_decode("[1, 2] rest"), json.JSONDecoder(strict=False).decode('"a\nb"'))
try:
    json.dumps(object, cls=Encoder)
except TypeError as error:
    print(error)
