# **kwargs dies with the call.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
def f(**kw):
    return len(kw)
print(f(a=Noisy('a'), b=Noisy('b')))
print('end')
