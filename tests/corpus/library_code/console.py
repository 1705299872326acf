# a console runs what is pushed line by line and shows errors
import code
import io
import sys

console = code.InteractiveConsole({'__name__': 'typed'})
sys.stderr = shown = io.StringIO()
for line in ['x=1', 'x', 'if x:', '    print("hi")', '', '1/0', 'def f(:', 'raise ValueError("z")', '(1,', '2)', 'import nosuch',
             'class A:', '    def g(self): return undefined', '', 'A().g()']:
    print(repr(line), console.push(line))
sys.stderr = sys.__stderr__
print(shown.getvalue())
