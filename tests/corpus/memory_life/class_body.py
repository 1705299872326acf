# A class keeps its attributes; classes are cycles.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
import gc
class Box:
    item = Noisy('item')
del Box
print('before collection')
gc.collect()
print('end')
