# An attribute of the class is shared until an instance gets its own.
class Dog:
    tricks = []
    count = 0
    def __init__(self, name):
        self.name = name
        self.count += 1
        Dog.count += 10
a, b = Dog("a"), Dog("b")
a.tricks.append("roll")
b.tricks += ["sit"]
print(Dog.tricks, a.tricks is Dog.tricks, "tricks" in b.__dict__, "tricks" in a.__dict__)
print(a.count, b.count, Dog.count)
b.tricks = b.tricks + ["own"]
print(Dog.tricks, b.tricks)
