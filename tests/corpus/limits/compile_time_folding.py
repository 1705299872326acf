# Constant folding stops before results get large.
import sys


def consts(text):
    return compile(text, "test", "eval").co_consts


for text in ("2 ** 10", "2 ** 1000", "'a' * 100", "'a' * 5000", "(1, 2) * 3", "(1,) * 300", "1 << 100", "1 << 10000", "-5", "1 / 0", "[1, 2, 3][0]", "(1, 2)[1]", "'abc'[-1]", "not 1", "3 in (1, 2, 3)", "x in [1, 2]", "x in {1, 2}", "1 + 2 * 3 - 4", "'%s' % 1", "'%s' % (x,)"):
    values = consts(text)
    print(text, [c if not isinstance(c, (str, tuple, int)) or len(repr(c)) < 60 else (type(c).__name__, len(repr(c))) for c in values])
