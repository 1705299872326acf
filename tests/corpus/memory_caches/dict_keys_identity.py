# A dict keeps its first key when an equal one comes.
a, b = float('1'), int('1')
d = {a: 'float'}
d[b] = 'int'
print(d, next(iter(d)) is a)
s = {a}
s.add(b)
print(s)
