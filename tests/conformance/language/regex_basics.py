# re: matching, groups, substitution, flags, errors.
import re
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
for p, s in [('a+b', 'xaab'), ('(a)(b)?', 'ac'), ('(?P<n>\\w+) (?P=n)', 'is is'), ('^\\s*$', '  '), ('[^a-c\\d]+', 'abxyz1'), ('a*?b', 'aaab'), ('(a|ab)(c|bcd)(d*)', 'abcd'), ('(?<=x)y', 'xy'), ('(?<!x)y', 'xyy'), ('x(?=y)', 'xzxy'), ('x(?!y)', 'xyxz'), ('(?i)HeLLo', 'say hello'), ('(?:ab)+', 'xababa'), ('a{2,3}', 'aaaa'), ('a{2,3}?', 'aaaa'), ('\\bfoo\\b', 'a foo.'), ('(a+)+b', 'aaaa'), ('(?s)a.b', 'a\nb'), ('a.b', 'a\nb'), ('(?m)^b$', 'a\nb\nc'), ('(?x) a  b # c', 'ab'), ('(?>a+)ab', 'aaab'), ('a++b', 'aab'), ('(x)?(?(1)y|z)', 'z'), ('\\x41\\u0042\\103', 'ABC'), ('[\\]\\-a]+', 'a-]'), ('()*', 'a'), ('(a*)*', 'aab'), ('(?:a|b)*?c', 'abac'), ('é', 'café'), ('(a)|(b)', 'b'), ('(?:(a)|b)*', 'ab')]:
    m = re.search(p, s)
    print(p, m, m and m.groups(), m and (m.lastindex, m.lastgroup, m.regs))
m = re.match(r'(?P<y>\d+)-(?P<m>\d+)', '2024-05 x')
print(m.group(), m.group(1, 'm'), m['y'], m.groupdict(), m.start('m'), m.end(), m.span(2), m.string, m.pos, m.endpos, m.expand(r'\2/\g<y>'), m.re.groupindex)
print(re.sub(r'(\w)(\w)', r'\2\1', 'abcd e'), re.sub('x*', '-', 'abxd'), re.subn('a', 'b', 'banana', 2), re.sub('a', lambda m: m[0].upper() * 2, 'banana'), re.sub('\\d', r'\g<0>\n', '1a2'))
print(re.split(r'[,;]\s*', 'a, b;c'), re.split('(-)', 'a-b-c', maxsplit=1), re.split('', 'abc'), re.split('x*', 'axbc'))
print(re.findall(r'\d+', 'a1bb22'), re.findall(r'(\w)(\d)', 'a1 b2'), re.findall('', 'ab'), [x.span() for x in re.finditer('a|', 'ba')], re.findall(b'[a-c]', b'abcd'))
print(re.fullmatch('a|ab', 'ab'), re.compile('a').match('ba', 1), re.compile('^a').match('ba', 1), re.escape('a.b*c [x]'), re.compile('a', re.I | re.M), re.compile(b'x'))
print(re.compile('(?i)a').flags, re.compile('a').flags, re.I, re.compile('a') is re.compile('a'), re.compile('(a)(?P<b>c)').groups)
for p in ('(', ')', '[', 'a**', '*a', '(?P<1>a)', '(?P<a>a)(?P<a>b)', '\\', '\\q', '(?z)', '[b-a]', 'a{3,2}', '(?<=a+)b', '\\1', '(?P=x)', '(?<x)', 'x(?i)', '(?P<n', '(?(1)a|b|c)', '(?#', '[a', '(?', '\\x1', 'a\n('):
    t(lambda: re.compile(p))
t(lambda: re.sub('a', r'\1', 'a'))
t(lambda: re.sub('a', r'\q', 'a'))
t(lambda: re.sub('a', r'\g<x>', 'a'))
t(lambda: re.match('a', b'a'))
t(lambda: re.match(b'a', 'a'))
t(lambda: re.match('a', 1))
t(lambda: re.match(1, 'a'))
t(lambda: re.match('(a)', 'a').group(2))
try:
    re.compile('a\n(b')
except re.error as e:
    print(e.msg, e.pos, e.lineno, e.colno, repr(e.pattern))
