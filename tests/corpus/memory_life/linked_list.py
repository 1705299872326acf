# A long chain of instances dies from its head on.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
head = None
for n in range(5):
    node = Noisy(n)
    node.next = head
    head = node
del node
del head
print('end')
