# Saving a part in a finalizer keeps only the part.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
saved = []
class Box(Noisy):
    def __del__(self):
        saved.append(self.part)
box = Box('box')
box.part = Noisy('part')
del box
print('box gone')
saved.clear()
