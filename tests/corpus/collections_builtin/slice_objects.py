# slice objects: attributes, indices, comparison, no hash; how classes see them.
def show(expression):
    try:
        print(expression, "->", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for expression in """slice(5), slice(1, 5), slice(1, 5, 2), slice(None), slice('a', [], ()), slice(1, 2, 3).stop
slice()
slice(1, 2, 3, 4)
slice(stop=1)
slice(1, 5, 2).indices(10), slice(None).indices(3), slice(None, None, -1).indices(3), slice(-2, None).indices(5), slice(9, 1, -3).indices(5), slice(0, -1).indices(0)
slice(None, None, 0).indices(3)
slice(1).indices(-1)
slice('a').indices(3)
slice(1).indices('a')
slice(2 ** 70).indices(2 ** 71), slice(None, None, 2 ** 70).indices(5)
slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 2, None), slice(1, 2) < slice(1, 3), slice(1) != (None, 1, None)
slice(1) < slice('a')
hash(slice(1))
{slice(1): 2}
slice(1, 2).__reduce__()
isinstance(slice(1), slice), type(slice(1)), repr(slice(None, 2))""".splitlines():
    show(expression)
class Shows:
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): print("set", key, value)
    def __delitem__(self, key): print("del", key)
s = Shows()
print(s[1], s[1:2], s[::3], s[1, 2], s[1:2, ::3], s[...], s[:], s[()], s[1:2, 3], s["a":"b"], s[1,], s[*[1, 2]], s[s[1:2]])
s[1:2] = "v"; del s[::2]; s[..., 0] = None; s[1:2, "k"] += 1 if False else 0 or (5,) if False else ()
try:
    slice(1).start = 5
except AttributeError as error:
    print(error)
text = "abcdef"
part = slice(1, -1, 2)
print(text[part], list(range(10))[part], (1, 2, 3, 4)[part], b"abcdef"[part], range(10)[part], text[slice(None)], text[slice(-3, None)])
for start in (None, 0, 2, -2, 9, -9):
    print([text[start:stop:step] for stop in (None, 3, -1, -9) for step in (None, 2, -1)])
