# A class is disassembled method by method.
import dis

class Counter:
    start: int = 0

    def step(self):
        self.value += 1

    @staticmethod
    def zero():
        return 0

dis.dis(Counter)
