# codeop tells a finished command from one that goes on and from one that is wrong
import codeop

for source in ['x=1', 'if x:', 'if x:\n  pass', 'if x:\n  pass\n', 'def f(', 'x = (1,\n', '"""abc', 'x ==', '1 1', '', '# c', '[1,2',
               'try:\n pass', '  x=1', '1+', 'a = "abc', '}', 'lambda:', 'if 1: pass\nelse:', '@dec', 'x = 5 \\', 'x = 0o8']:
    for symbol in 'single', 'exec', 'eval':
        try:
            found = codeop.compile_command(source, symbol=symbol)
            print(repr(source), symbol, 'goes on' if found is None else 'complete')
        except SyntaxError as error:
            print(repr(source), symbol, type(error).__name__, error)
