# bytes and bytearray: results and error texts of methods.
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
for x in (b'abc', bytearray(b'abc')):
    for f in (lambda: x.find('a'), lambda: x.find(300), lambda: x.find(1.5), lambda: x.find(98), lambda: x.startswith('a'), lambda: x.startswith((b'z', b'a')), lambda: x.split('a'), lambda: x.split(b''), lambda: x.join(['a']), lambda: x.join(1), lambda: x.replace('a', b''), lambda: x.center(5, b'xx'), lambda: x.partition(b'b'), lambda: x.translate(b'a'), lambda: x + 'a', lambda: 'a' in x, lambda: 300 in x, lambda: x['a'], lambda: x[10], lambda: x.index(b'z'), lambda: x.hex(':', 2), lambda: type(x).fromhex('abc'), lambda: type(x).fromhex('61 62'), lambda: type(x)('a'), lambda: type(x)(-1), lambda: type(x)([300]), lambda: type(x)(1.5), lambda: type(x)(1, 'utf8'), lambda: x < 'a', lambda: x == 'a', lambda: x.decode('foo'), lambda: x * 'a', lambda: x[::0], lambda: x[::-1], lambda: x.zfill(5), lambda: x.title(), lambda: x.rsplit(b'b'), lambda: x.expandtabs(), lambda: b'a\tb'.expandtabs(4), lambda: (b' a  b ').split(), lambda: b'a\r\nb\n'.splitlines(True), lambda: x.count(b''), lambda: x.removeprefix(b'a'), lambda: x.translate(None, b'b')):
        t(f)
B = bytearray(b'abcdef')
for f in (lambda: B.append(300), lambda: B.append('a'), lambda: B.extend([300]), lambda: B.extend(1), lambda: B.insert(0, 300), lambda: B.pop(10), lambda: bytearray().pop(), lambda: B.remove(122), lambda: B.__setitem__(0, 'a'), lambda: B.__setitem__(10, 1), lambda: B.__setitem__('a', 1), lambda: B.__setitem__(slice(0, 2, 2), b'abc'), lambda: B.__setitem__(slice(0, 2), 'a'), lambda: hash(B)):
    t(f)
B[1:3] = b'XYZ'
del B[::2]
B += b'end'
B *= 2
B.insert(1, 33)
B.reverse()
print(B, B.pop(), B.pop(0), B)
del B[:3]
print(B, len(B))
t(lambda: b'\xff'.decode())
t(lambda: b'\xe2\x82'.decode())
t(lambda: 'é\ud800'.encode())
t(lambda: 'é'.encode('ascii'))
t(lambda: 'aé€😀'.encode('latin-1'))
for e in ('ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'):
    t(lambda: 'aé€😀'.encode('ascii', e))
for e in ('ignore', 'replace', 'backslashreplace', 'surrogateescape', 'nosuch'):
    t(lambda: b'a\xff\xe2\x82z\xf0\x9f'.decode('utf-8', e))
t(lambda: [c.encode('utf-16') + c.encode('utf-32-be') for c in 'a€😀'])
t(lambda: b'\xff\xfea\x00\x3d\xd8\x00\xde'.decode('utf-16'))
