# dis prints line, offset, instruction, argument and its meaning.
import dis

def area(width, height=2):
    result = width * height + 1
    return result

dis.dis(area)
