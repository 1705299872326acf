# a TOML document with every kind of value
import io
import pprint
import tomllib

DOCUMENT = rb"""
title = "TOML \u00e9 \t x"   # a comment
[owner]
name = 'Tom'
born = 1979-05-27T07:32:00-08:00
later = 1979-05-27 07:32:00.123456789Z
day = 1979-05-27
clock = 07:32:00.5
a.b.c = 1
a.b.d = 2
[database]
enabled = true
ports = [ 8000, 8001, [1, 2], # inside
  8002, ]
limits = { cpu = 79.5, case = 72.0, x.y = 1 }
numbers = [0xDEAD_BEEF, 0o755, 0b1101, +99, -17, 1_000, 1e6, -2.5E-3, 6.626e-34, inf, -inf, nan]
[servers.alpha]
"quoted key" = 1
'literal' = 2
[[products]]
name = "Hammer"
[[products.parts]]
x = 1
[[products]]
raw = '''
raw \n '''
""" + b'text = """\nseveral\nlines \\\n   joined\n"""""\n'
pprint.pprint(tomllib.load(io.BytesIO(DOCUMENT)))
