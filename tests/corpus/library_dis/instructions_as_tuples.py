# get_instructions gives the parts of each instruction.
import dis

def greet(name, *, loud=False):
    return ("Hello " + name).upper() if loud else f"Hello {name}"

for instruction in dis.get_instructions(greet):
    print(instruction.offset, instruction.opname, instruction.arg, repr(instruction.argval), instruction.argrepr,
          instruction.starts_line, instruction.is_jump_target, instruction.positions)
