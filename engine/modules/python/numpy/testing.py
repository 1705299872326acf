"""Assertions on arrays, with NumPy's texts about what differs."""
import operator as _operator
import unittest as _unittest
import warnings as _warnings
from contextlib import contextmanager as _contextmanager

import numpy as _np
from numpy import array_repr, isinf, isnan, ndarray

__all__ = ['assert_', 'assert_allclose', 'assert_almost_equal', 'assert_approx_equal', 'assert_array_almost_equal',
           'assert_array_equal', 'assert_array_less', 'assert_array_compare', 'assert_equal', 'assert_no_warnings',
           'assert_raises', 'assert_raises_regex', 'assert_string_equal', 'assert_warns', 'build_err_msg', 'verbose']
verbose = 0
_case = _unittest.TestCase()
assert_raises, assert_raises_regex = _case.assertRaises, _case.assertRaisesRegex


def build_err_msg(arrays, err_msg, header='Items are not equal:', verbose=True, names=('ACTUAL', 'DESIRED'), precision=8):
    """The text of an AssertionError: a head, what was said, and the values by their names."""
    lines = ['\n' + header]
    if err_msg:
        err_msg = str(err_msg)
        if '\n' not in err_msg and len(err_msg) < 79 - len(header):
            lines[0] += ' ' + err_msg
        else:
            lines.append(err_msg)
    if verbose:
        for name, value in zip(names, arrays):
            try:
                shown = array_repr(value, precision=precision) if isinstance(value, ndarray) else repr(value)
            except Exception as problem:
                shown = f'[repr failed for <{type(value).__name__}>: {problem}]'
            if shown.count('\n') > 3:
                shown = '\n'.join(shown.splitlines()[:3]) + '...'
            lines.append(f' {name}: {shown}')
    return '\n'.join(lines)


def assert_(val, msg=''):
    if not val:
        raise AssertionError(msg() if callable(msg) else msg)


def _are_numbers(*values):
    return all(value.dtype.kind in 'biufc' for value in values)


def assert_array_compare(comparison, x, y, err_msg='', verbose=True, header='', precision=6, equal_nan=True, equal_inf=True,
                         *, strict=False):
    """AssertionError, unless the comparison holds for all elements; NaN and infinities must be in the same places."""
    __tracebackhide__ = True
    given = x, y = _np.asanyarray(x), _np.asanyarray(y)

    def fail(text):
        raise AssertionError(build_err_msg(given, err_msg + text, verbose=verbose, header=header, names=('x', 'y'),
                                           precision=precision))

    def same_places(which, name):
        left, right = which(x), which(y)
        if not _np.asarray(left == right).all():
            fail(f'\nx and y {name} location mismatch:')
        return _np.bool_(left) if not _np.ndim(left) else _np.bool_(right) if not _np.ndim(right) else right

    alike = x.shape == y.shape and x.dtype == y.dtype if strict else (
        x.shape == () or y.shape == () or x.shape == y.shape)
    if not alike:
        fail(f'\n(shapes {x.shape}, {y.shape} mismatch)' if x.shape != y.shape else
             f'\n(dtypes {x.dtype}, {y.dtype} mismatch)')
    apart = _np.bool_(False)
    if _are_numbers(x, y):
        if equal_nan:
            apart = same_places(isnan, 'nan')
        if equal_inf:
            apart = apart | same_places(lambda a: a == +_np.inf, '+inf') | same_places(lambda a: a == -_np.inf, '-inf')
    if apart.ndim > 0:
        x, y = x[~apart], y[~apart]
        if x.size == 0:
            return
    elif apart:
        return
    found = comparison(x, y)
    found = _np.array([found]) if isinstance(found, bool) else found.ravel()
    if found.all():
        return
    wrong = found.size - found.sum(dtype=_np.intp)
    of_all = apart.size if apart.ndim else found.size
    remarks = [f'Mismatched elements: {wrong} / {of_all} ({100 * wrong / of_all:.3g}%)']
    with _np.errstate(all='ignore'):
        try:
            error = abs(x - y)
            if x.dtype.kind == 'u':
                error = _np.minimum(error, abs(y - x))
            largest = _np.max(error)
            by_object = getattr(error, 'dtype', _np.dtype(object)) == object
            remarks.append('Max absolute difference: ' + (str(largest) if by_object else _np.array2string(largest)))
            nonzero = _np.asarray(y != 0)
            relative = error[nonzero] / abs(y[nonzero]) if nonzero.shape else error / abs(y) if nonzero else _np.zeros(0)
            relative = _np.max(relative) if _np.size(relative) else _np.array(_np.inf)
            by_object = getattr(relative, 'dtype', _np.dtype(object)) == object
            remarks.append('Max relative difference: ' + (str(relative) if by_object else _np.array2string(relative)))
        except TypeError:
            pass
    fail('\n' + '\n'.join(remarks))


def assert_array_equal(x, y, err_msg='', verbose=True, *, strict=False):
    assert_array_compare(_operator.__eq__, x, y, err_msg=err_msg, verbose=verbose, header='Arrays are not equal',
                         strict=strict)


def assert_array_less(x, y, err_msg='', verbose=True):
    assert_array_compare(_operator.__lt__, x, y, err_msg=err_msg, verbose=verbose, header='Arrays are not less-ordered',
                         equal_inf=False)


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True):
    actual, desired = _np.asanyarray(actual), _np.asanyarray(desired)
    assert_array_compare(lambda x, y: _np.isclose(x, y, rtol=rtol, atol=atol, equal_nan=equal_nan), actual, desired,
                         err_msg=str(err_msg), verbose=verbose, equal_nan=equal_nan,
                         header=f'Not equal to tolerance rtol={rtol:g}, atol={atol:g}')


def assert_array_almost_equal(x, y, decimal=6, err_msg='', verbose=True):
    def close(x, y):
        try:
            here, there = isinf(x), isinf(y)
        except TypeError:  # objects
            here = there = _np.bool_(False)
        if here.any() or there.any():
            if not (here == there).all():
                return False
            if x.size == y.size == 1:
                return x == y
            x, y = x[~here], y[~there]
        difference = abs(x - _np.asanyarray(y, _np.result_type(y, 1.)))
        if difference.dtype.kind not in 'iufc':
            difference = difference.astype(float)
        return difference < 1.5 * 10.0 ** -decimal
    assert_array_compare(close, x, y, err_msg=err_msg, verbose=verbose, precision=decimal,
                         header=f'Arrays are not almost equal to {decimal} decimals')


def _many(actual, desired):
    return isinstance(actual, (ndarray, tuple, list)) or isinstance(desired, (ndarray, tuple, list))


def assert_equal(actual, desired, err_msg='', verbose=True):
    if isinstance(desired, dict):
        if not isinstance(actual, dict):
            raise AssertionError(repr(type(actual)))
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for key in desired:
            if key not in actual:
                raise AssertionError(repr(key))
            assert_equal(actual[key], desired[key], f'key={key!r}\n{err_msg}', verbose)
        return
    if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for place in range(len(desired)):
            assert_equal(actual[place], desired[place], f'item={place!r}\n{err_msg}', verbose)
        return
    if isinstance(actual, ndarray) or isinstance(desired, ndarray):
        assert_array_equal(actual, desired, err_msg, verbose)
        return
    text = build_err_msg([actual, desired], err_msg, verbose=verbose)
    try:
        in_parts = _np.iscomplexobj(actual) or _np.iscomplexobj(desired)
    except (ValueError, TypeError):
        in_parts = False
    if in_parts:
        try:
            assert_equal(_np.real(actual), _np.real(desired))
            assert_equal(_np.imag(actual), _np.imag(desired))
        except AssertionError:
            raise AssertionError(text)
    if _np.isscalar(desired) != _np.isscalar(actual):
        raise AssertionError(text)
    try:
        nans = isnan(desired), isnan(actual)
        if nans[0] and nans[1]:
            return
        if desired == 0 and actual == 0 and _np.signbit(desired) != _np.signbit(actual):
            raise AssertionError(text)
    except (TypeError, ValueError, NotImplementedError):
        pass
    if not desired == actual:
        raise AssertionError(text)


def assert_almost_equal(actual, desired, decimal=7, err_msg='', verbose=True):
    def text():
        return build_err_msg([actual, desired], err_msg, verbose=verbose,
                             header=f'Arrays are not almost equal to {decimal} decimals')
    if _np.iscomplexobj(actual) or _np.iscomplexobj(desired):
        try:
            assert_almost_equal(_np.real(actual), _np.real(desired), decimal=decimal)
            assert_almost_equal(_np.imag(actual), _np.imag(desired), decimal=decimal)
        except AssertionError:
            raise AssertionError(text())
    if _many(actual, desired):
        assert_array_almost_equal(actual, desired, decimal, err_msg)
        return
    try:
        if not (_np.isfinite(desired) and _np.isfinite(actual)):
            if isnan(desired) or isnan(actual):
                if not (isnan(desired) and isnan(actual)):
                    raise AssertionError(text())
            elif not desired == actual:
                raise AssertionError(text())
            return
    except (NotImplementedError, TypeError):
        pass
    if abs(desired - actual) >= _np.float64(1.5 * 10.0 ** -decimal):
        raise AssertionError(text())


def assert_approx_equal(actual, desired, significant=7, err_msg='', verbose=True):
    actual, desired = float(actual), float(desired)
    if desired == actual:
        return
    with _np.errstate(invalid='ignore'):
        scale = _np.power(10, _np.floor(_np.log10(0.5 * (abs(desired) + abs(actual)))))
    text = build_err_msg([actual, desired], err_msg, verbose=verbose,
                         header=f'Items are not equal to {significant} significant digits:')
    parts = [value / scale if scale else 0.0 for value in (desired, actual)]
    if not (_np.isfinite(desired) and _np.isfinite(actual)):
        if isnan(desired) and isnan(actual):
            return
        raise AssertionError(text)
    if abs(parts[0] - parts[1]) >= 10. ** -(significant - 1):
        raise AssertionError(text)


def assert_string_equal(actual, desired):
    import difflib
    import re
    for text in actual, desired:
        if not isinstance(text, str):
            raise AssertionError(repr(type(text)))
    if desired == actual:
        return
    shown = []
    rows = list(difflib.Differ().compare(actual.splitlines(True), desired.splitlines(True)))
    while rows:
        row = rows.pop(0)
        if row.startswith('  '):
            continue
        if not row.startswith('- '):
            raise AssertionError(repr(row))
        group = [row]
        after = rows.pop(0)
        if after.startswith('? '):
            group.append(after)
            after = rows.pop(0)
        if not after.startswith('+ '):
            raise AssertionError(repr(after))
        group.append(after)
        if rows:
            last = rows.pop(0)
            if last.startswith('? '):
                group.append(last)
            else:
                rows.insert(0, last)
        if not re.match(r'\A' + after[2:] + r'\Z', row[2:]):
            shown += group
    if shown:
        raise AssertionError(f"Differences in strings:\n{''.join(shown).rstrip()}")


@_contextmanager
def _warned(category, name=None):
    with _warnings.catch_warnings(record=True) as seen:
        _warnings.simplefilter('always')
        yield
    if not any(issubclass(one.category, category) for one in seen):
        raise AssertionError('No warning raised' + (f' when calling {name}' if name is not None else ''))


def assert_warns(warning_class, *args, **kwargs):
    if not args:
        return _warned(warning_class)
    with _warned(warning_class, name=args[0].__name__):
        return args[0](*args[1:], **kwargs)


@_contextmanager
def _silent(name=None):
    with _warnings.catch_warnings(record=True) as seen:
        _warnings.simplefilter('always')
        yield
    if seen:
        raise AssertionError(f"Got warnings{f' when calling {name}' if name is not None else ''}: {seen}")


def assert_no_warnings(*args, **kwargs):
    if not args:
        return _silent()
    with _silent(name=args[0].__name__):
        return args[0](*args[1:], **kwargs)
