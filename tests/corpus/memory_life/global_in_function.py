# del of a global name in a function.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
def drop():
    global g
    del g
    print('dropped')
g = Noisy('g')
drop()
print('end')
