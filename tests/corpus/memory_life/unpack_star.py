# Unpacking drops what gets no name... in `_` it stays.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
a, *_, b = [Noisy(n) for n in range(4)]
print('unpacked')
_ = None
print('end')
