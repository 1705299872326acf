# A value nobody keeps dies at the end of its expression.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("dead", self.name)
Noisy('alone')
print('next')
print(Noisy('used').name)
len([Noisy('in list')])
print('end')
