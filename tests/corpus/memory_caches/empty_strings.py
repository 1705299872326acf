# There is one empty string and one empty bytes.
print('abc'[3:] is '', ''.join([]) is '', 'a'.strip('a') is '', 'a' * 0 is '', str() is '', b'abc'[3:] is b'', bytes() is b'', b''.join([]) is b'', 'x'.replace('x', '') is '')
