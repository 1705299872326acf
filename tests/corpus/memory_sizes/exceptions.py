# Exceptions of different kinds.
import sys
for value in [Exception(), Exception(1, 2), KeyError(1), OSError(2, 'x'), StopIteration(1), SyntaxError('x'), UnicodeDecodeError('u', b'', 0, 1, 'r'), ImportError('x'), SystemExit(1), NameError('x'), AttributeError('x')]:
    print(type(value).__name__, sys.getsizeof(value))
