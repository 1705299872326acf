# A cycle of contexts does not hang the display.
try:
    try:
        raise KeyError("a")
    except KeyError as first:
        try:
            raise ValueError("b")
        except ValueError as second:
            first.__context__ = second
            raise first
except KeyError as error:
    step, seen = error, []
    while step is not None and step not in seen:
        seen.append(step)
        step = step.__context__
    print([repr(e) for e in seen])
loop = ValueError("loop")
loop.__cause__ = loop
raise loop
