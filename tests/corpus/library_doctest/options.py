# Options change how output is compared.
import doctest

text = '''
>>> print(list(range(20)))  # doctest: +ELLIPSIS
[0, 1, ..., 18, 19]
>>> print("many   blanks\\tand tab")  # doctest: +NORMALIZE_WHITESPACE
many blanks
and tab
>>> 1 / 0  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ZeroDivisionError: other words
>>> print("skipped")  # doctest: +SKIP
never compared
>>> print("a\\n\\nb")
a
<BLANKLINE>
b
>>> True
1
'''
test = doctest.DocTestParser().get_doctest(text, {}, "options", None, 0)
print(doctest.DocTestRunner().run(test))
try:
    doctest.DocTestParser().get_examples(">>> 1 # doctest: +NONSENSE\n1\n", "x")
except ValueError as error:
    print(error)
