# Keys made for a sort die when it ends.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
class Key(Noisy):
    def __lt__(self, other):
        return self.name < other.name
items = [2, 1, 3]
items.sort(key=Key)
print(items)
