# replace counts from the left, join names the item that is no text, translate maps to text, numbers or nothing.
def show(expression):
    try:
        print(expression, "->", ascii(eval(expression)))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for expression in """'aaa'.replace('a', 'b', 2)
'aaa'.replace('', '-')
'aaa'.replace('', '-', 2)
''.replace('', 'x')
''.replace('', 'x', 0)
'abc'.replace('b', '\\u20ac')
'abc'.replace('b')
'abc'.replace('b', 1)
'abc'.replace('b', 'c', None)
'abc'.replace('b', 'c', count=1)
'-'.join(['a', 'b'])
'-'.join('abc')
'-'.join([])
'-'.join(['a'])
'-'.join(['a', 1])
'-'.join([b'a'])
'-'.join(5)
'-'.join({'k': 1, 'l': 2})
'-'.join(x for x in ('p', 'q'))
b'-'.join([b'a', bytearray(b'b'), memoryview(b'c')])
b'-'.join(['a'])
b'-'.join([b'a', 1])
b'-'.join(7)
'abc'.translate({97: 'xyz', 98: None, 99: 100})
'abc'.translate({'a': 'b'})
'abc'.translate({97: 1114112})
'abc'.translate({97: -1})
'abc'.translate({97: 1.5})
'abc'.translate(['q'])
'abc'.translate(5)
str.maketrans('abc', 'xyz')
str.maketrans('abc', 'xyz', 'd')
str.maketrans({'a': 1, 98: 'x', 'c': None})
str.maketrans('ab', 'x')
str.maketrans({'ab': 1})
str.maketrans({1.5: 1})
str.maketrans('a')
str.maketrans('a', 1)
str.maketrans(1, 'a')
str.maketrans('a', 'b', 1)
'hello'.translate(str.maketrans('el', 'ip', 'o'))
b'abc'.translate(bytes(range(255, -1, -1)))
b'abc'.translate(None, b'b')
b'abc'.translate(b'short')
b'abc'.translate(None, delete=b'ac')
bytes.maketrans(b'ab', b'xy')[95:100]
bytes.maketrans(b'ab', b'x')
'ab' * 3, 3 * 'ab', 'ab' * 0, 'ab' * -1
'ab' * 1.0
'ab' + 1
'ab' + b'c'
b'ab' + 'c'
1 + 'ab'
'%s' % 1 + 2""".splitlines():
    show(expression)
