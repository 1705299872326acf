# Every method of list, with what it says of wrong arguments.
def attempt(action):
    names = {"a": [3, 1, 2], "r": None}
    try:
        exec(action, names)
        print(action, "->", names["a"], names["r"])
    except Exception as error:
        print(action, "->", type(error).__name__, error, names["a"])


for action in """a.append(4)
a.append()
a.append(1, 2)
a.append(object=1)
a.extend('xy')
a.extend(a)
a.extend(5)
a.extend([1], [2])
a.insert(0, 9)
a.insert(-1, 9)
a.insert(99, 9)
a.insert(-99, 9)
a.insert(0)
a.insert('x', 1)
a.insert(1.0, 1)
a.insert(True, 9)
r = a.pop()
r = a.pop(0)
r = a.pop(-1)
r = a.pop(3)
r = a.pop(-4)
r = a.pop('x')
r = a.pop(1.0)
r = [].pop()
r = a.pop(0, 1)
r = a.pop(10**20)
a.remove(1)
a.remove(9)
a.remove()
r = a.index(2)
r = a.index(9)
r = a.index(3, 1)
r = a.index(2, -1)
r = a.index(3, 0, 1)
r = a.index(1, 'x')
r = a.index(1, None)
r = a.index()
r = a.count(1)
r = a.count()
a.reverse()
a.sort()
a.sort(reverse=True)
a.sort(key=lambda n: -n)
a.sort(None)
a.sort(key=5)
a.sort(key=lambda: 1)
a.sort(reverse='x')
a.sort(reverse=None)
a.sort(cmp=1)
a.append('x'); a.sort()
a.sort(key=None, reverse=0)
a.sort(key=str)
r = a.copy() is a
r = a.clear()
r = a.__len__(), a.__contains__(3), a.__sizeof__()
a[0] = 9
a[3] = 9
a[-4] = 9
a['x'] = 9
a[1.0] = 9
a[None] = 9
r = a[3]
r = a['x']
r = a[10**30]
r = a[1:][0], a[:-1], a[::-1], a[5:], a[-2:], a[2:0], a[::2], a[1:1]
r = a['a':]
r = a[::0]
a[1:2] = [7, 8, 9]
a[1:1] = 'ab'
a[:] = ()
a[::2] = [0, 0]
a[::2] = [0]
a[::-1] = a
a[1:2] = 5
a[::2] = 5
a[5:9] = [1]
a[-1:0] = [1]
del a[0]
del a[3]
del a['x']
del a[::2]
del a[:]
del a[2:0:-1]
a += [4]
a += 'yz'
a += 5
a = a + (1,)
a = a + [1] * 2
a *= 2
a *= -1
a *= 1.5
a = 'x' * a
a = [a] * 2; a[0].append(5)
r = a == [3, 1, 2], a < [3, 2], a != (3, 1, 2), a > [3, 1]
r = a < (1,)
r = 3 in a, 9 not in a, [] in a
r = hash(a)
a.nope
a.nope = 1
r = list(5)
r = list(1, 2)
r = list(iterable=[1])
r = list(), list('ab'), list({1: 2}), list(range(2)), list([1])""".splitlines():
    attempt(action)
