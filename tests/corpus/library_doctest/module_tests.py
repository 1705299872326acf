# testmod runs the examples of all functions and classes of a module.
"""
>>> triple(2)
6
"""
import doctest

def triple(x):
    """
    >>> triple("ab")
    'ababab'
    """
    return x * 3

class Stack:
    """
    >>> stack = Stack()
    >>> stack.push(1); stack.push(2)
    >>> stack.pop()
    2
    """
    def __init__(self):
        self.items = []

    def push(self, item):
        """
        >>> Stack().push(3)
        """
        self.items.append(item)

    def pop(self):
        return self.items.pop()

print(doctest.testmod())
print(sorted(test.name for test in doctest.DocTestFinder(exclude_empty=True).find(Stack) if test.examples))
