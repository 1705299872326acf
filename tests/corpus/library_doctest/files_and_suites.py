# Examples in files: testfile() runs them, DocFileSuite() and DocTestSuite() make tests of unittest.
import doctest
import io
import os
import tempfile
import types
import unittest

TEXT = '''Adding up
=========

>>> 1 + 1
2
>>> total = base + 1
>>> total
11

What is wrong:

>>> 2 + 2
5
'''


def show(suite):
    print(suite.countTestCases(), list(suite))
    result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
    print(result.testsRun, len(result.failures), len(result.errors))
    for test, report in result.failures:
        print(test, report.partition('AssertionError: ')[2])


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with open('sums.txt', 'w') as file:
        file.write(TEXT)
    print(doctest.testfile('sums.txt', module_relative=False, globs={'base': 10}))
    print(doctest.testfile('sums.txt', module_relative=False, extraglobs={'base': 10}, name='named', report=False, verbose=False))
    try:
        doctest.testfile('sums.txt', module_relative=False, raise_on_error=True, globs={'base': 10})
    except doctest.DocTestFailure as failure:
        print(failure.example.source, failure.got)
    for wrong in dict(package='os'), dict(encoding='ascii'):
        try:
            print(doctest.testfile('none.txt', module_relative=False, **wrong))
        except (ValueError, OSError) as error:
            print(type(error).__name__, error)
    show(doctest.DocFileSuite('sums.txt', module_relative=False, globs={'base': 10}))
    os.chdir('/')

module = types.ModuleType('sample', 'The module.\n\n>>> value\n3\n')
exec('''
value = 3
def good():
    """
    >>> good()
    'fine'
    """
    return 'fine'
def bad():
    """
    >>> bad()
    1
    """
    return 2
''', module.__dict__)
for function in module.good, module.bad:
    function.__module__ = 'sample'
steps = []
suite = doctest.DocTestSuite(module, setUp=lambda test: steps.append(test.name), tearDown=lambda test: steps.append('-'))
show(suite)
print(steps, [test.shortDescription() for test in suite], [test.id() for test in suite])
print(doctest.testsource(module, 'sample.good'))
try:
    doctest.testsource(module, 'sample.none')
except ValueError as error:
    print(error.args)
before = doctest.set_unittest_reportflags(doctest.REPORT_NDIFF)
print(before, doctest.set_unittest_reportflags(before) == doctest.REPORT_NDIFF)
try:
    doctest.set_unittest_reportflags(doctest.ELLIPSIS)
except ValueError as error:
    print(error.args[0])
