# An exception in the middle of an expression: what was on the evaluation stack dies one by one, from the top.
class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        died.append(self.name)


def make(name):
    thing = Thing(name)
    return thing


def fails():
    return [make("a"), (make("b"), make("c")), 1 // 0, make("d")]


died = []
try:
    kept = [died, make("e"), fails()]
except ZeroDivisionError as error:
    tail = error.__traceback__.tb_next
died.append("end")
del tail
