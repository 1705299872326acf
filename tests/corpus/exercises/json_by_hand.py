# A JSON reader and writer written by hand, checked against the module.
import json


class Reader:
    def __init__(self, text): self.text, self.at = text, 0
    def fail(self, message): raise ValueError(f"{message} at {self.at}")
    def space(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\r\n": self.at += 1
    def peek(self):
        self.space()
        return self.text[self.at] if self.at < len(self.text) else ""
    def take(self, expected):
        if self.peek() != expected: self.fail(f"expected {expected!r}")
        self.at += 1
    def value(self):
        c = self.peek()
        match c:
            case "{": return self.items("}", self.pair, dict)
            case "[": return self.items("]", self.value, list)
            case '"': return self.string()
            case "": self.fail("unexpected end")
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        return self.number()
    def items(self, end, one, kind):
        self.at += 1
        result = []
        if self.peek() == end:
            self.at += 1
            return kind(result)
        while True:
            result.append(one())
            if self.peek() == ",": self.at += 1
            else:
                self.take(end)
                return kind(result)
    def pair(self):
        if self.peek() != '"': self.fail("expected a key")
        key = self.string()
        self.take(":")
        return key, self.value()
    def string(self):
        self.at += 1
        out = []
        while True:
            if self.at >= len(self.text): self.fail("unterminated string")
            c = self.text[self.at]
            self.at += 1
            if c == '"': return "".join(out)
            if c != "\\":
                out.append(c)
                continue
            e = self.text[self.at:self.at + 1]
            self.at += 1
            if e == "u":
                out.append(chr(int(self.text[self.at:self.at + 4], 16)))
                self.at += 4
            elif e in '"\\/bfnrt' and e: out.append(dict(zip('"\\/bfnrt', '"\\/\b\f\n\r\t'))[e])
            else: self.fail(f"bad escape {e!r}")
    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-0123456789.eE": self.at += 1
        text = self.text[start:self.at]
        try: return int(text)
        except ValueError:
            try: return float(text)
            except ValueError: self.at = start; self.fail(f"unexpected {self.text[start:start + 1]!r}")
    def whole(self):
        result = self.value()
        if self.peek(): self.fail("extra text")
        return result
def write(value, indent=0, level=0):
    pad = "\n" + " " * indent * (level + 1) if indent else ""
    close = "\n" + " " * indent * level if indent else ""
    if value is None or isinstance(value, bool): return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (int, float)): return repr(value)
    if isinstance(value, str): return '"' + "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}.get(c, c if " " <= c < "\x7f" else f"\\u{ord(c):04x}") for c in value) + '"'
    if isinstance(value, dict): return "{" + ("," if indent else ", ").join(f"{pad}{write(str(k))}: {write(v, indent, level + 1)}" for k, v in value.items()) + (close if value else "") + "}"
    if isinstance(value, (list, tuple)): return "[" + ("," if indent else ", ").join(pad + write(v, indent, level + 1) for v in value) + (close if value else "") + "]"
    raise TypeError(f"cannot write {type(value).__name__}")
SAMPLES = ['{"a": [1, -2.5, 1e3, true, null], "b": {"c": "x\\ny\\u00e9"}}', "[]", "{}", ' [ 1 , [ ] , { } ] ', '"text"', "12", "[1,]", '{"a" 1}', '{1: 2}', '"open', "[1 2]", "tru", "", '"\\q"', "[1] 2", "-", '{"a": 1, "a": 2}']
for text in SAMPLES:
    try: found = Reader(text).whole()
    except ValueError as error: found = f"! {error}"
    try: expected = json.loads(text)
    except json.JSONDecodeError as error: expected = f"! {error}"
    print(text, "->", found, "" if found == expected else f"(json: {expected})")
data = {"name": "Zoë", "list": [1, 2.5, None, True, [], {}], "nested": {"tab": "a\tb", "quote": '"'}, "empty": ""}
print(write(data) == json.dumps(data), write(data, 2) == json.dumps(data, indent=2), Reader(write(data)).whole() == data)
print(write(data, 1))
for value in ({1, 2}, object, b"x"):
    for writer in (write, json.dumps):
        try: writer(value)
        except TypeError as error: print(error)
print(json.dumps({1: 2, None: 3, True: [float("inf")]}, sort_keys=False), json.dumps("é", ensure_ascii=False), json.dumps([1, 2], separators=(",", ":")), json.loads("[NaN]"), json.dumps({"b": 1, "a": 2}, sort_keys=True))
