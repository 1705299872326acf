# Blocks are reused across types of one size class.
x = 3.5 * len('ab')
y = 1j * len('a')
place = id(y)
del y
n = 1 << (30 * len('a'))
print(id(n) == place)
