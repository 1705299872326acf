# Stars in calls, displays and assignments: tuples and dicts that are made on the way, and those that are not.
def take(*args, **kwargs):
    both = args, kwargs
    return both


pair = ("a", ["b"])
named = {"k": pair}
same = take(*pair)[0] is pair
got = take(*pair, *pair, **named)
again = take(1, *pair, k=2, **{"z": named})
first, *rest = [pair, named, got]
(one, *_), (*head, last) = pair, rest
items = [*pair, *rest[0]]
table = {**named, "k": items}
unique = {*"ab", *pair[:1]}
