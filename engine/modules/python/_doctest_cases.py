"""Examples as tests of unittest: what doctest loads when it is asked for a suite."""

import doctest
import io
import sys
import unittest

_reportflags = 0


def set_unittest_reportflags(flags):
    """The report flags of tests that have none of their own; answers those before."""
    global _reportflags
    if (flags & doctest.REPORTING_FLAGS) != flags:
        raise ValueError('Only reporting flags allowed', flags)
    before, _reportflags = _reportflags, flags
    return before


class DocTestCase(unittest.TestCase):
    """The examples of one docstring."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        unittest.TestCase.__init__(self)
        self._dt_optionflags, self._dt_checker, self._dt_test = optionflags, checker, test
        self._dt_setUp, self._dt_tearDown = setUp, tearDown

    def setUp(self):
        self._dt_globs = self._dt_test.globs.copy()
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        test = self._dt_test
        if self._dt_tearDown is not None:
            self._dt_tearDown(test)
        test.globs.clear()
        test.globs.update(self._dt_globs)

    def runTest(self):
        flags = self._dt_optionflags
        if not flags & doctest.REPORTING_FLAGS:
            flags |= _reportflags
        runner = doctest.DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
        runner.DIVIDER = '-' * 70
        report, stdout = io.StringIO(), sys.stdout
        try:
            failures, _ = runner.run(self._dt_test, out=report.write, clear_globs=False)
        finally:
            sys.stdout = stdout
        if failures:
            raise self.failureException(self.format_failure(report.getvalue()))

    def format_failure(self, err):
        test = self._dt_test
        line = 'unknown line number' if test.lineno is None else f'{test.lineno}'
        return (f'Failed doctest test for {test.name}\n'
                f'  File "{test.filename}", line {line}, in {test.name.rpartition(".")[2]}\n\n{err}')

    def debug(self):
        self.setUp()
        doctest.DebugRunner(optionflags=self._dt_optionflags, checker=self._dt_checker, verbose=False).run(
            self._dt_test, clear_globs=False)
        self.tearDown()

    def id(self):
        return self._dt_test.name

    def _settings(self):
        return self._dt_test, self._dt_optionflags, self._dt_setUp, self._dt_tearDown, self._dt_checker

    def __eq__(self, other):
        return self._settings() == other._settings() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash(self._settings()[1:])

    def __repr__(self):
        *path, name = self._dt_test.name.split('.')
        return '%s (%s)' % (name, '.'.join(path))

    __str__ = object.__str__

    def shortDescription(self):
        return 'Doctest: ' + self._dt_test.name


class SkipDocTestCase(DocTestCase):
    """Stands for the examples of a module whose docstrings are left out."""

    def __init__(self, module):
        self.module = module
        DocTestCase.__init__(self, None)

    def setUp(self):
        self.skipTest('DocTestSuite will not work with -O2 and above')

    def test_skip(self):
        pass

    def shortDescription(self):
        return f'Skipping tests from {self.module.__name__}'

    __str__ = shortDescription


class DocFileCase(DocTestCase):
    """The examples of a file."""

    def id(self):
        return '_'.join(self._dt_test.name.split('.'))

    def __repr__(self):
        return self._dt_test.filename

    def format_failure(self, err):
        test = self._dt_test
        return f'Failed doctest test for {test.name}\n  File "{test.filename}", line 0\n\n{err}'


class _DocTestSuite(unittest.TestSuite):
    """A suite that keeps its tests when they have run."""

    def _removeTestAtIndex(self, index):
        pass


def suite_of_module(module, globs, extraglobs, finder, options):
    tests = sorted(finder.find(module, globs=globs, extraglobs=extraglobs))
    suite = _DocTestSuite()
    if not tests and sys.flags.optimize >= 2:
        suite.addTest(SkipDocTestCase(module))
    for test in tests:
        if not test.examples:
            continue
        if not test.filename:
            test.filename = getattr(module, '__file__', module.__name__)
        suite.addTest(DocTestCase(test, **options))
    return suite


def case_of_file(path, module_relative, package, globs, parser, encoding, options):
    globs = {} if globs is None else globs.copy()
    if package and not module_relative:
        raise ValueError('Package may only be specified for module-relative paths.')
    text, path = doctest._load_testfile(path, package, module_relative, encoding or 'utf-8')
    globs.setdefault('__file__', path)
    test = parser.get_doctest(text, globs, path.rpartition('/')[2], path, 0)
    return DocFileCase(test, **options)


for _class in DocTestCase, SkipDocTestCase, DocFileCase, _DocTestSuite:
    _class.__module__ = 'doctest'
del _class
