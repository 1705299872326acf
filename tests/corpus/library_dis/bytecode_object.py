# A Bytecode object can be iterated, printed and made from a traceback.
import dis

def failing(x):
    return x.missing

code = dis.Bytecode(failing)
print([instruction.opname for instruction in code])
print(code.dis())
try:
    failing(1)
except AttributeError as error:
    text = dis.Bytecode.from_traceback(error.__traceback__).dis()
print("-->" in text, code.first_line, code.info().splitlines()[0])
try:
    dis.dis(42)
except TypeError as error:
    print(error)
