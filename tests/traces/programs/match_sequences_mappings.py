# match: what the captures of sequence and mapping patterns hold.
def look(thing):
    match thing:
        case []:
            return "empty"
        case [first, *others] if first:
            return first, others
        case {"kind": kind, **rest}:
            return kind, rest
        case str() as text:
            return text
        case (1 | 2) as small:
            return small
        case _:
            return None

inner = ["x"]
data = [inner, 2, 3]
a = look(data)
b = look({"kind": inner, "left": 1, "right": data})
c = look([])
d = look("word" * 2)
e = look(2)
f = look(3.5)
del data
