# Texts of one size class reuse each other's blocks.
n = len('ab')
a = 'x' * (n * 30)
place = id(a)
del a
b = 'y' * (n * 30 + 2)
print(id(b) == place)
