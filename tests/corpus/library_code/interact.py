# interact asks with the two prompts until there are no lines
import code
import sys

lines = iter(['a = 2', 'a*3', 'if a:', '    a+1', '', 'undefined'])


def read(prompt):
    print('asked with', repr(prompt))
    try:
        return next(lines)
    except StopIteration:
        raise EOFError


sys.stderr = sys.stdout
code.interact('a banner', read, {}, 'bye')
interpreter = code.InteractiveInterpreter()
interpreter.write = lambda text: print('shown', repr(text))
print(interpreter.runsource('print(5)'), interpreter.runsource('1+'), interpreter.runsource('x=[\n'))
