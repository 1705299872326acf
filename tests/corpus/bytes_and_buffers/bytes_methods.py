# The methods that bytes and bytearray share, on ASCII alone.
def show(expression):
    try:
        print(expression, "->", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for expression in """b'hello World'.title(), b'hello'.capitalize(), b'aBc'.swapcase(), b'\\xe9A'.lower(), b'\\xe9a'.upper()
b'abc'.isalpha(), b'abc1'.isalnum(), b'12'.isdigit(), b' \\t'.isspace(), b'Ab'.istitle(), b'AB'.isupper(), b'ab'.islower(), b'\\xff'.isascii(), b''.isascii(), b'\\xe9'.isalpha()
b'ab'.hex(), b'\\x01\\xab\\xff'.hex(':'), b'\\x01\\xab\\xff\\x00'.hex('-', 2), b'\\x01\\xab\\xff'.hex('_', -2), bytearray(b'z').hex(), b''.hex(':'), b'abc'.hex(b'.')
b'ab'.hex('')
b'ab'.hex('::')
b'ab'.hex('é')
b'ab'.hex(5)
bytes.fromhex('01 aB\\tff'), bytearray.fromhex('00'), bytes.fromhex(''), type(bytearray.fromhex('00'))
bytes.fromhex('0')
bytes.fromhex('0g')
bytes.fromhex('0 1')
bytes.fromhex(b'01')
bytes.fromhex('é0')
b'a,b'.split(b','), b'a  b'.split(), b'a,b'.partition(b','), b'a,b,c'.rpartition(b','), b'a\\nb'.splitlines(), bytearray(b'a,b').split(b',')
b'abc'.replace(b'b', b'XY'), b'aaa'.replace(b'', b'-'), b'abc'.replace(b'b', b'', 0)
b'abc'.replace('b', 'c')
b'abc' + bytearray(b'd'), bytearray(b'a') + b'b', b'a' + memoryview(b'b'), b'ab' * 2, 2 * b'ab', bytearray(b'ab') * 2
b'abc' + 'd'
b'abc' + 5
b'abc' * 'x'
b'abc'[0], b'abc'[-1], b'abc'[1:], b'abc'[::-1], bytearray(b'abc')[0:2]
b'abc'[5]
len(b"abc")
b'a' < b'b', b'a' == bytearray(b'a'), b'a' == memoryview(b'a'), b'a' == 'a', b'a' == [97], b'ab' > b'a', bytearray(b'a') < b'b'
b'a' < 'a'
list(b'abc'), tuple(bytearray(b'ab')), set(b'aa'), max(b'abc'), sum(b'ab'), sorted(b'cab'), 97 in b'abc', b'bc' in b'abc'
'%s %d' % ('a', 1), b'%s %d %5.1f %c %b %x %a' % (b'raw', 5, 2.5, 65, b'z', 255, 'é')
b'%s' % 'a'
b'%d' % 'a'
b'%c' % 256
b'%c' % b'ab'
b'%(k)s' % {b'k': b'v'}
b'%(k)s' % {'k': b'v'}
bytearray(b'%d') % 5
b'%z' % 1
b'%s %s' % (b'a',)
b'%r' % b'x'
b'abc'.decode(), b'abc'.decode('ascii', 'strict'), b'abc'.decode(encoding='utf-8', errors='ignore'), bytearray(b'\\xc3\\xa9').decode()
b'abc'.center(9, b'*'), b'abc'.ljust(5), b'abc'.rjust(5, b'0'), b'7'.zfill(3)
b'abc'.startswith(b'ab', 0, 1), b'abc'.endswith((b'x', b'c'))
b'abc'.count(b''), b'abcabc'.count(b'bc', 2), b'abc'.find(b'', 3), b'abc'.find(b'', 4)
b'ab'.join([b'1', b'2']), bytearray(b'-').join([b'1']), type(bytearray(b'-').join([b'1'])), b''.join([])
b'abc'.upper, 5
hash(b'abc') == hash('abc'), hash(b''), {b'a': 1}
hash(bytearray(b'a'))
{bytearray(b'a')}
b'a'.join('b')
eval("b'é'")""".splitlines():
    show(expression.replace("b'abc'.upper, 5", "len(b'abc')"))
