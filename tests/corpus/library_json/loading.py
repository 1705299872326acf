# loads: values, and errors with their positions.
import json

for text in ('{"a": [1, 2.5, -3e2, true, false, null]}', '"\\u00e9\\n\\ud83d\\ude00"', " [ ] ", "1", "-0", "1E5", "NaN", "-Infinity", '{"a":1,"a":2}'):
    print(repr(json.loads(text)))
print(json.loads(b'"\xc3\xa9"'), json.loads(bytearray(b"[1]")))
for text in ("", "{", "[1,]", '{"a" 1}', "{a: 1}", '{"a": 1,}', "[1 2]", "tru", '"abc', '"\\x"', '"\\u12"', "01", "1.", "[1]x", '"\n"', "{1: 2}", "nul", "'a'", "[", "-"):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), error, error.pos, error.lineno, error.colno)
try:
    json.loads(5)
except TypeError as error:
    print(error)
