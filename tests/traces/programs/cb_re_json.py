# Callbacks from re and json.
import re, json
seen = []
def up(m):
    seen.append(m.group(0))
    return m.group(0).upper() + "!"
a = re.sub("b.", up, "abcabd")
m = re.match("(a)(?P<n>b+)", "abbb c")
g = m.groups()
d = m.groupdict()
sp = m.span()
f = re.findall("b+", "abbbab")
b = json.loads('{"k": [1000, "two", null]}')
def hook(o):
    return [o]
c = json.loads('{"k": {"z": 5000}}', object_hook=hook)
e = json.dumps(b)
