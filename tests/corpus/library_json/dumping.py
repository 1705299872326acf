# dumps: every kind of value and every option.
import json

value = {"name": "é\n\"q\"", "list": [1, 2.5, -0.0, 1e100, None, True], "empty": [{}, [], ""], 5: "int key", None: 0, True: 1, 1.5: 2}
print(json.dumps(value))
print(json.dumps(value, ensure_ascii=False, indent=2))
print(json.dumps({"b": 1, "a": [1, {"z": 0, "y": 1}]}, sort_keys=True, indent="\t", separators=(";", " = ")))
print(json.dumps([float("nan"), float("inf"), -float("inf")]), json.dumps((1, (2,))), json.dumps("\u2028\x00\x7f\U0001f600"))
print(json.dumps([1, [2, []]], indent=0), json.dumps([], indent=4), json.dumps({}, indent=4), json.dumps(10 ** 30), json.dumps("a/b"))
for attempt in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(float("nan"), allow_nan=False),
                lambda: json.dumps(b"x"), lambda: json.dumps(1j)):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(json.dumps({(1, 2): 3, "ok": 1}, skipkeys=True))
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
