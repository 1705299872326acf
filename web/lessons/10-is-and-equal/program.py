a = [1, 2]
b = [1, 2]
c = a
print(a == b, a is b)
print(a == c, a is c)
class Any:
    def __eq__(self, other):
        return True
plain = Any()
print(plain == None, plain is None)
