# Two temporaries one after the other have the same address.
class A: pass
print(id(A()) == id(A()), id([]) == id([]), id({}) == id({}), id(2.5 * len('a')) == id(3.5 * len('b')), id(object()) == id(object()))
