# raise from None, and a cause of one's own.
def convert(text):
    try:
        return int(text)
    except ValueError as v:
        raise TypeError(text) from None
def convert2(text):
    try:
        return int(text)
    except ValueError as v:
        raise TypeError(text) from v
out = []
for f in (convert, convert2):
    try:
        f("x1")
    except TypeError as e:
        out.append(e)
flags = [e.__suppress_context__ for e in out]
causes = [e.__cause__ for e in out]
out.clear()
causes.clear()
