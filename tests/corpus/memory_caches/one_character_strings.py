# One-character Latin-1 strings are shared, others not.
s = 'héllo€€'
print(s[1] is 'é', s[2] is s[3], s[5] is s[6], chr(233) is 'é', chr(8364) is chr(8364), 'abc'[0:1] is 'a', 'a' * 1 is 'a', ''.join(['a']) is 'a', str(b'a', 'ascii') is 'a', 'A'.lower() is 'a')
