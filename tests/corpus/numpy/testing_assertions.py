# numpy.testing: which comparisons hold, and the texts of those that do not.
import numpy as np
from numpy.testing import *
import numpy.testing as npt
nan, inf = np.nan, np.inf
V = [1, [1, 2, 3], np.array([1., 2, 4]), np.arange(6).reshape(2, 3), [1, nan], [inf, 1], {'a': 1}, {'b': 1},
     np.array([3, 4], 'u1'), nan, -0.0, [], [1.0000001, 2, 3], None, np.array([1, 2, 3], object)]
for f in (assert_equal, assert_array_equal, assert_allclose, assert_almost_equal, assert_array_less, assert_approx_equal):
    for i, a in enumerate(V):
        for j, b in enumerate(V):
            try: f(a, b); print(f.__name__, i, j, 'ok')
            except AssertionError as e: print(f.__name__, i, j, str(e))
            except Exception as e: print(f.__name__, i, j, type(e).__name__)
for k in ({'rtol': 0.1}, {'atol': 1}, {'err_msg': 'hm'}, {'verbose': False}, {'err_msg': 'x' * 90}, {'equal_nan': False}, {'err_msg': 'a\nb'}):
    try: assert_allclose([1, 2.05, nan], [1, 2, nan], **k); print(k, 'ok')
    except AssertionError as e: print(k, e)
for d in (0, 1, 3):
    try: assert_almost_equal(1.234, 1.2, decimal=d); print('ok')
    except AssertionError as e: print(e)
try: assert_array_equal(np.array([1, 2]), np.array([1., 2]), strict=True)
except AssertionError as e: print(e)
with assert_raises(ValueError): int('a')
try:
    with assert_raises(KeyError): pass
except AssertionError as e: print(e)
with assert_raises_regex(ValueError, 'inv'): int('a')
import warnings
with assert_warns(UserWarning): warnings.warn('x')
try: assert_warns(UserWarning, len, [])
except AssertionError as e: print(e)
assert_no_warnings(len, [])
try: assert_string_equal('abc\nd\n', 'abx\nd\n')
except AssertionError as e: print(e)
assert_string_equal('a', 'a')
try: assert_(0, 'no')
except AssertionError as e: print(e)
