# A block has no type: what 1,000 dead complex numbers leave, new ints of the same size class take, nearly all of it.
def reused(make_old, make_new, count):
    old = [make_old(i) for i in range(count)]
    places = {id(number) for number in old}
    del old
    new = [make_new(i) for i in range(count)]
    return sum(id(number) in places for number in new)


def complex_number(i):
    return complex(i, 1)


def large_int(i):
    return 10**6 + i


def fraction(i):
    return i + 0.5


print("complex to int, 100:", reused(complex_number, large_int, 100))
print("complex to int, 1000, over 900:", reused(complex_number, large_int, 1000) > 900)
print("int to complex, 100:", reused(large_int, complex_number, 100))
print("int to float, 100, over 90:", reused(large_int, fraction, 100) > 90)
print("complex to list:", reused(complex_number, lambda i: [], 100))
