"""The assert methods of a test, and the contexts that wait for exceptions, warnings and logs."""

import re
import sys
import types
from .util import _common_shorten_repr, _count_differences, safe_repr

__unittest = True

_DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'


class _Context:
    def __init__(self, test_case):
        self.test_case = test_case

    def _raiseFailure(self, standardMsg):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standardMsg))


def _name_of(value):
    return getattr(value, '__name__', None) or str(value)


class _ExpectingContext(_Context):
    def __init__(self, expected, test_case, expected_regex=None):
        super().__init__(test_case)
        self.expected = expected
        self.expected_regex = None if expected_regex is None else re.compile(expected_regex)
        self.obj_name = None
        self.msg = None

    def _right_kind(self, expected):
        if isinstance(expected, tuple):
            return all(map(self._right_kind, expected))
        return isinstance(expected, type) and issubclass(expected, self._base_type)

    def handle(self, name, args, kwargs):
        """With nothing to call this is a context for `with`; else it makes the call in one."""
        try:
            if not self._right_kind(self.expected):
                raise TypeError(f'{name}() arg 1 must be {self._base_type_str}')
            if not args:
                self.msg = kwargs.pop('msg', None)
                if kwargs:
                    raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
                return self
            callable_obj, *args = args
            self.obj_name = _name_of(callable_obj)
            with self:
                callable_obj(*args, **kwargs)
        finally:
            self = None            # an exception's traceback leads to this frame

    def _missing(self, verb):
        by = f" by {self.obj_name}" if self.obj_name else ""
        self._raiseFailure(f"{_name_of(self.expected)} not {verb}{by}")


class _AssertRaisesContext(_ExpectingContext):
    _base_type = BaseException
    _base_type_str = 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._missing("raised")
        else:
            import traceback
            traceback.clear_frames(tb)
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(exc_value)):
            self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{exc_value}"')
        return True

    __class_getitem__ = classmethod(types.GenericAlias)


class _AssertWarnsContext(_ExpectingContext):
    _base_type = Warning
    _base_type_str = 'a warning type or tuple of warning types'

    def __enter__(self):
        import warnings
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for record in self.warnings:
            warning = record.message
            if not isinstance(warning, self.expected):
                continue
            if first is None:
                first = warning
            if self.expected_regex is not None and not self.expected_regex.search(str(warning)):
                continue
            self.warning = warning
            self.filename = record.filename
            self.lineno = record.lineno
            return
        if first is not None:
            self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{first}"')
        self._missing("triggered")


class _AssertLogsContext(_Context):
    LOGGING_FORMAT = "%(levelname)s:%(name)s:%(message)s"

    def __init__(self, test_case, logger_name, level, no_logs):
        import logging
        super().__init__(test_case)
        self.logger_name = logger_name
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.msg = None
        self.no_logs = no_logs

    def __enter__(self):
        import logging
        from collections import namedtuple

        class CapturingHandler(logging.Handler):
            def __init__(self):
                super().__init__()
                self.watcher = namedtuple("_LoggingWatcher", ["records", "output"])([], [])

            def flush(self):
                pass

            def emit(self, record):
                self.watcher.records.append(record)
                self.watcher.output.append(self.format(record))
        name = self.logger_name
        logger = self.logger = name if isinstance(name, logging.Logger) else logging.getLogger(name)
        handler = CapturingHandler()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self.watcher = handler.watcher
        self.before = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else handler.watcher

    def __exit__(self, exc_type, exc_value, tb):
        import logging
        self.logger.handlers, level, self.logger.propagate = self.before
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs:
            if self.watcher.records:
                self._raiseFailure(f"Unexpected logs found: {self.watcher.output!r}")
        elif not self.watcher.records:
            self._raiseFailure(f"no logs of level {logging.getLevelName(self.level)} or higher "
                               f"triggered on {self.logger.name}")


def _diff_of_values(first, second):
    import difflib
    import pprint
    return '\n' + '\n'.join(difflib.ndiff(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines()))


class _Assertions(object):
    """A base of TestCase."""

    def _formatMessage(self, msg, standardMsg):
        """The message given, after the standard one unless longMessage is false."""
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f'{standardMsg} : {msg}'

    def _check(self, good, msg, standard, *values):
        if not good:
            self.fail(self._formatMessage(msg, standard % tuple(map(safe_repr, values))))

    def assertFalse(self, expr, msg=None):
        """The value is false."""
        if expr:
            raise self.failureException(self._formatMessage(msg, f"{safe_repr(expr)} is not false"))

    def assertTrue(self, expr, msg=None):
        """The value is true."""
        if not expr:
            raise self.failureException(self._formatMessage(msg, f"{safe_repr(expr)} is not true"))

    def assertRaises(self, expected_exception, *args, **kwargs):
        """The call, or the `with` block, raises the exception."""
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle('assertRaises', args, kwargs)
        finally:
            context = None

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """As assertRaises; the message matches too."""
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """The call, or the `with` block, gives the warning."""
        return _AssertWarnsContext(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """As assertWarns; the message matches too."""
        return _AssertWarnsContext(expected_warning, self, expected_regex).handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """The `with` block logs something of the level or above."""
        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        """The `with` block logs nothing of the level or above."""
        return _AssertLogsContext(self, logger, level, no_logs=True)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            asserter = self._type_equality_funcs.get(type(first))
            if asserter is not None:
                return getattr(self, asserter) if isinstance(asserter, str) else asserter
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            standard = '%s != %s' % _common_shorten_repr(first, second)
            raise self.failureException(self._formatMessage(msg, standard))

    def assertEqual(self, first, second, msg=None):
        """They are equal."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """They are not equal."""
        if not first != second:
            standard = f'{safe_repr(first)} == {safe_repr(second)}'
            raise self.failureException(self._formatMessage(msg, standard))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """They are equal when rounded, or no further apart than `delta`."""
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            if difference <= delta:
                return
            within = f'{safe_repr(delta)} delta'
        else:
            places = 7 if places is None else places
            if round(difference, places) == 0:
                return
            within = f'{places!r} places'
        standard = f'{safe_repr(first)} != {safe_repr(second)} within {within} ({safe_repr(difference)} difference)'
        raise self.failureException(self._formatMessage(msg, standard))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """They are neither equal nor as near as assertAlmostEqual asks."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            if not (first == second) and difference > delta:
                return
            within = f'{safe_repr(delta)} delta ({safe_repr(difference)} difference)'
        else:
            places = 7 if places is None else places
            if not (first == second) and round(difference, places) != 0:
                return
            within = f'{places!r} places'
        standard = f'{safe_repr(first)} == {safe_repr(second)} within {within}'
        raise self.failureException(self._formatMessage(msg, standard))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + (_DIFF_OMITTED % len(diff))

    def _sequence_difference(self, seq1, seq2, kind):
        """Text about where two sequences differ; None when they count as equal."""
        lengths = []
        for which, seq in (('First', seq1), ('Second', seq2)):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                return f'{which} {kind} has no length.    Non-sequence?'
        if seq1 == seq2:
            return None
        text = '%ss differ: %s != %s\n' % ((kind.capitalize(),) + _common_shorten_repr(seq1, seq2))
        unreachable = (TypeError, IndexError, NotImplementedError)
        for i in range(min(lengths)):
            which = 'first'
            try:
                item1 = seq1[i]
                which = 'second'
                item2 = seq2[i]
            except unreachable:
                text += f'\nUnable to index element {i} of {which} {kind}\n'
                break
            if item1 != item2:
                text += '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + _common_shorten_repr(item1, item2))
                break
        else:
            if lengths[0] == lengths[1] and kind == "sequence" and type(seq1) != type(seq2):
                return None
        if lengths[0] != lengths[1]:
            which, seq = ('first', seq1) if lengths[0] > lengths[1] else ('second', seq2)
            at = min(lengths)
            text += f'\n{which.capitalize()} {kind} contains {max(lengths) - at} additional elements.\n'
            try:
                text += f'First extra element {at}:\n{safe_repr(seq[at])}\n'
            except unreachable:
                text += f'Unable to index element {at} of {which} {kind}\n'
        return text

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """They have equal items in the same order."""
        kind = "sequence"
        if seq_type is not None:
            kind = seq_type.__name__
            for which, seq in (('First', seq1), ('Second', seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f'{which} sequence is not a {kind}: {safe_repr(seq)}')
        text = self._sequence_difference(seq1, seq2, kind)
        if text is not None:
            text = self._truncateMessage(text, _diff_of_values(seq1, seq2))
            self.fail(self._formatMessage(msg, text))

    def assertListEqual(self, list1, list2, msg=None):
        """Two lists are equal."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Two tuples are equal."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Two sets are equal."""
        lines = []
        for which, one, other, missing in (('first', set1, set2, 'second'), ('second', set2, set1, 'first')):
            try:
                more = one.difference(other)
            except TypeError as error:
                self.fail(f'invalid type when attempting set difference: {error}')
            except AttributeError as error:
                self.fail(f'{which} argument does not support set difference: {error}')
            if more:
                lines.append(f'Items in the {which} set but not the {missing}:')
                lines.extend(map(repr, more))
        if lines:
            self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertIn(self, member, container, msg=None):
        """`member in container`"""
        self._check(member in container, msg, '%s not found in %s', member, container)

    def assertNotIn(self, member, container, msg=None):
        """`member not in container`"""
        self._check(member not in container, msg, '%s unexpectedly found in %s', member, container)

    def assertIs(self, expr1, expr2, msg=None):
        """They are one object."""
        self._check(expr1 is expr2, msg, '%s is not %s', expr1, expr2)

    def assertIsNot(self, expr1, expr2, msg=None):
        """They are two objects."""
        self._check(expr1 is not expr2, msg, 'unexpectedly identical: %s', expr1)

    def assertDictEqual(self, d1, d2, msg=None):
        """Two dicts are equal."""
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            text = self._truncateMessage('%s != %s' % _common_shorten_repr(d1, d2), _diff_of_values(d1, d2))
            self.fail(self._formatMessage(msg, text))

    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        """The dictionary has all items of the subset."""
        import warnings
        warnings.warn('assertDictContainsSubset is deprecated', DeprecationWarning)
        missing = [key for key in subset if key not in dictionary]
        wrong = [f'{safe_repr(key)}, expected: {safe_repr(value)}, actual: {safe_repr(dictionary[key])}'
                 for key, value in subset.items() if key in dictionary and value != dictionary[key]]
        parts = []
        if missing:
            parts.append('Missing: ' + ','.join(map(safe_repr, missing)))
        if wrong:
            parts.append('Mismatched values: ' + ','.join(wrong))
        if parts:
            self.fail(self._formatMessage(msg, '; '.join(parts)))

    def assertCountEqual(self, first, second, msg=None):
        """They have the same elements equally often, in any order."""
        differences = _count_differences(list(first), list(second))
        if differences:
            lines = ['First has %d, Second has %d:  %r' % difference for difference in differences]
            text = self._truncateMessage('Element counts were not equal:\n', '\n'.join(lines))
            raise self.failureException(self._formatMessage(msg, text))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Two texts are equal."""
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib
        lines1, lines2 = first.splitlines(keepends=True), second.splitlines(keepends=True)
        if len(lines1) == 1 and first.strip('\r\n') == first:
            lines1, lines2 = [first + '\n'], [second + '\n']
        text = '%s != %s' % _common_shorten_repr(first, second)
        text = self._truncateMessage(text, '\n' + ''.join(difflib.ndiff(lines1, lines2)))
        self.fail(self._formatMessage(msg, text))

    def assertLess(self, a, b, msg=None):
        """`a < b`"""
        self._check(a < b, msg, '%s not less than %s', a, b)

    def assertLessEqual(self, a, b, msg=None):
        """`a <= b`"""
        self._check(a <= b, msg, '%s not less than or equal to %s', a, b)

    def assertGreater(self, a, b, msg=None):
        """`a > b`"""
        self._check(a > b, msg, '%s not greater than %s', a, b)

    def assertGreaterEqual(self, a, b, msg=None):
        """`a >= b`"""
        self._check(a >= b, msg, '%s not greater than or equal to %s', a, b)

    def assertIsNone(self, obj, msg=None):
        """It is None."""
        self._check(obj is None, msg, '%s is not None', obj)

    def assertIsNotNone(self, obj, msg=None):
        """It is not None."""
        self._check(obj is not None, msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        """It is an instance of a class."""
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f'{safe_repr(obj)} is not an instance of {cls!r}'))

    def assertNotIsInstance(self, obj, cls, msg=None):
        """It is no instance of a class."""
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f'{safe_repr(obj)} is an instance of {cls!r}'))

    def assertRegex(self, text, expected_regex, msg=None):
        """The text matches somewhere."""
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            standard = f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}"
            raise self.failureException(self._formatMessage(msg, standard))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """The text matches nowhere."""
        match = re.compile(unexpected_regex).search(text)
        if match:
            standard = f'Regex matched: {match.group()!r} matches {match.re.pattern!r} in {text!r}'
            raise self.failureException(self._formatMessage(msg, standard))


def _old_name(new_name):
    def method(self, *args, **kwargs):
        import warnings
        warnings.warn(f'Please use {new_name} instead.', DeprecationWarning, 2)
        return getattr(self, new_name)(*args, **kwargs)
    return method


for _names in ('failUnlessEqual assertEquals assertEqual', 'failIfEqual assertNotEquals assertNotEqual',
               'failUnlessAlmostEqual assertAlmostEquals assertAlmostEqual',
               'failIfAlmostEqual assertNotAlmostEquals assertNotAlmostEqual', 'failUnless assert_ assertTrue',
               'failUnlessRaises assertRaises', 'failIf assertFalse', 'assertRaisesRegexp assertRaisesRegex',
               'assertRegexpMatches assertRegex', 'assertNotRegexpMatches assertNotRegex'):
    *_old, _new = _names.split()
    for _name in _old:
        setattr(_Assertions, _name, _old_name(_new))
del _names, _old, _new, _name
