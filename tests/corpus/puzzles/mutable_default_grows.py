# A default list is made once, when def runs; calls without an argument share it.
def add(item, bag=[]):
    bag.append(item)
    return bag


print(add(1), add(2), add(3, []), add(4))
print(add.__defaults__, add() if False else add.__defaults__[0] is add(5))
