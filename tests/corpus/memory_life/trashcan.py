# Deep nesting is freed without recursion.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
nest = Noisy('bottom')
for _ in range(3000):
    nest = [nest]
del nest
print('end')
