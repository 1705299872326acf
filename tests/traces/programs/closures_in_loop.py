# Functions made in a loop share the loop's cell.
def build():
    funcs = []
    for word in ["aa1", "bb2", "cc3"]:
        extra = word + "!"
        def show(default=extra):
            return word, default, extra
        funcs.append(show)
    return funcs
fs = build()
r = [f() for f in fs]
fs.pop(0)
x = fs[0].__closure__
del fs
