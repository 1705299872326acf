# The name of `except ... as` is deleted at the end of the block.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
try:
    raise ValueError(Noisy('argument'))
except ValueError as error:
    print('caught')
print('end')
