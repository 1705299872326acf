# Names of a class body are not seen by functions and comprehensions inside it.
n = "global"
class A:
    n = "class"
    values = [n for _ in range(2)]
    first = [i for i in n]
    def method(self): return n
    got = n
print(A.values, A.first, A().method(), A.got)
class B:
    k = 3
    try:
        table = [k * i for i in range(2)]
    except NameError as error:
        print(error)
    ok = list(map(lambda i, k=k: k * i, range(3)))
print(B.ok)
