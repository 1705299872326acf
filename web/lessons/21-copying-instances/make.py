import copy

class Note:
    def __init__(self):
        self.lines = []

one = Note()
two = copy.copy(one)
two.lines.append("hello")
print(one.lines)
