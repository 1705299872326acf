# Every method of dict, with what it says of wrong arguments.
def attempt(action):
    names = {"d": {"a": 1, "b": 2}, "r": None}
    try:
        exec(action, names)
        print(action, "->", names["d"], names["r"])
    except Exception as error:
        print(action, "->", type(error).__name__, error, names["d"])


for action in """r = d.get('a'), d.get('z'), d.get('z', 0)
d.get()
d.get([])
d.get('a', 1, 2)
d.get('a', default=1)
r = d.setdefault('a', 5), d.setdefault('c'), d.setdefault('d', 4)
d.setdefault([], 1)
r = d.pop('a')
r = d.pop('z')
r = d.pop('z', 9)
r = d.pop()
r = d.pop([])
r = {}.pop('a')
r = {}.pop([])
r = d.popitem()
r = {}.popitem()
d.update(c=3)
d.update({'a': 5}, b=6)
d.update([('x', 1), ['y', 2], 'zw'])
d.update([1])
d.update([(1,)])
d.update([(1, 2, 3)])
d.update(['abc'])
d.update(5)
d.update({}, {})
d.update(None)
d.update([('a', 9), (1,)])
d.clear()
r = d.copy() is d, d.copy() == d
r = dict.fromkeys('ab'), dict.fromkeys([1, 2], 0), dict.fromkeys([])
r = dict.fromkeys(5)
r = dict.fromkeys([[]])
r = dict.fromkeys()
r = d.keys(), d.values(), d.items()
r = list(d), list(d.values()), list(d.items()), list(reversed(d)), list(reversed(d.items())), len(d)
r = d | {'b': 3, 'c': 4}, {} | d, d | {}
d |= {'b': 9}
d |= [('q', 1)]
r = d | [('q', 1)]
d |= 5
r = d + d
r = d < d
r = d == {'b': 2, 'a': 1}, d != {}, d == [('a', 1)]
r = 'a' in d, 'z' not in d
r = [] in d
r = d['a']
r = d['z']
r = d[1, 2]
r = d[None]
r = d[[]]
r = d[{}]
d[[]] = 1
d[(1, [])] = 1
d[slice(1)] = 1
del d['a']
del d['z']
del d[[]]
d['a'] += 5
d['z'] += 5
r = hash(d)
d.x = 1
r = d.a
r = dict(5)
r = dict('ab')
r = dict(['ab'])
r = dict([1, 2])
r = dict(a=1, **{'b': 2}), dict([('a', 1)], a=2), dict({'x': 1}), dict(), dict(zip('ab', [1, 2])), dict(d, c=3)
r = dict(1, 2)
r = dict(**{1: 2})
r = dict(a=1, **{'a': 2})
r = {**d, 'c': 3, **{'a': 0}}
r = {**5}
r = {*d}, [*d], (*d.items(),)
r = d.__sizeof__(), {}.__sizeof__()
r = d.__contains__('a'), d.__getitem__('b'), d.__len__()
r = d.__missing__('a')
r = d.has_key('a')
r = d.iteritems()
r = d.items()[0]
r = max(d), min(d.values()), sorted(d, reverse=True), sum(d.values())
r = d.keys() & {'a'}, d.keys() | ['z'], d.keys() - 'a', d.keys() ^ {'a', 'z'}, d.items() & {('a', 1)}
r = d.values() | d
r = d.keys() + d.keys()
r = d.keys() == {'a', 'b'}, d.keys() > {'a'}, d.items() >= {('b', 2)}, d.values() == d.values(), d.keys().isdisjoint('xyz')
r = d.keys() | 5
r = d.keys().mapping['a'], type(d.items().mapping).__name__""".splitlines():
    attempt(action)
