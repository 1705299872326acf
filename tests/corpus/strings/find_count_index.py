# The search methods take start and end as slices do; the empty string is found everywhere, count included.
def show(expression):
    try:
        print(expression, "->", ascii(eval(expression)))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for expression in """'banana'.find('an')
'banana'.rfind('an')
'banana'.find('an', 2)
'banana'.find('an', -3, -1)
'banana'.find('')
'banana'.find('', 6)
'banana'.find('', 7)
'banana'.rfind('')
'banana'.count('ana')
'banana'.count('')
'banana'.count('', 3)
'banana'.count('', 7)
''.count('')
''.count('', 1)
'banana'.index('x')
'banana'.rindex('x')
'banana'.index(1)
'banana'.find()
'banana'.find('a', None, None)
'banana'.find('a', 'b')
'banana'.find('a', 1.5)
'banana'.startswith('ba')
'banana'.startswith(('x', 'b'))
'banana'.startswith(())
'banana'.startswith(['b'])
'banana'.startswith(('x', 1))
'banana'.startswith('an', 1)
'banana'.endswith('an', 0, -1)
'banana'.endswith('', 9)
'banana'.startswith('', 6)
'banana'.endswith(('na', 'x'), 4)
'é\\u20ac\\U0001f600'.find('\\U0001f600')
'abc'.find('\\u20ac')
b'banana'.find(b'an')
b'banana'.find(97)
b'banana'.find(256)
b'banana'.find('a')
b'banana'.count(97)
b'banana'.index(b'x')
b'banana'.rindex(b'x')
b'banana'.startswith((b'x', b'b'))
b'banana'.startswith('b')
b'banana'.startswith(('b',))
bytearray(b'aXa').rfind(b'a', 0, 2)
'a' in 'abc', '' in '', 'd' in 'abc'
1 in 'abc'
b'a' in 'abc'
97 in b'abc'
256 in b'abc'
'a' in b'abc'
b'' in b''""".splitlines():
    show(expression)
