# Copies of text are the same text.
s = 'some ' + str(5)
print(str(s) is s, s[:] is s, s * 1 is s, s + '' is s, '' + s is s, s.strip() is s, s.replace('z', 'y') is s, s.lower() is s, ''.join([s]) is s, '%s' % s is s, f'{s}' is s, format(s) is s, s.ljust(3) is s, s.encode() is s.encode(), s.split('q')[0] is s, s.expandtabs() is s, s.zfill(2) is s, s.translate({}) is s, s.partition('q')[0] is s)
