# A key dies before its value.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
d = {Noisy('k'): Noisy('v'), Noisy('k2'): Noisy('v2')}
d.clear()
print('end')
