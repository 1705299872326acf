# Examples of a docstring are run; what differs is reported.
import doctest

def average(values):
    """Mean of numbers.

    >>> average([1, 2, 3])
    2.0
    >>> average([])
    Traceback (most recent call last):
        ...
    ZeroDivisionError: division by zero
    >>> average([2])
    3.0
    """
    return sum(values) / len(values)

runner = doctest.DocTestRunner(verbose=False)
for test in doctest.DocTestFinder().find(average, globs={"average": average}):
    test.filename = None
    print(runner.run(test))
print(runner.summarize())
