# discard, pop and clear free members.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
s = {Noisy('only')}
s.clear()
print('cleared')
n = Noisy('two')
s = {n}
del n
s.pop()
print('end')
