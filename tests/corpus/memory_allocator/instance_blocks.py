# Instances of one class lie in one size class whatever their attributes.
class A: pass
keep = []
for n in range(300):
    a = A()
    for k in range(n % 5):
        setattr(a, 'n%d' % k, k)
    keep.append(a)
print(len({(id(a) - 32) % 16384 % 16 for a in keep}))
