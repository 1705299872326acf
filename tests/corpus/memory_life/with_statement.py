# A with statement's object dies after __exit__.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
class M(Noisy):
    def __enter__(self):
        return self
    def __exit__(self, *a):
        print('exit')
with M('manager'):
    print('body')
print('end')
