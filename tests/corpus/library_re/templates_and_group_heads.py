# Templates of sub() that are right and wrong, and every form of a group: results, messages, positions.
import re
for pattern, template, subject in [
    ('a', r'\1', 'a'),
    ('(a)', r'\1\g<1>\g<0>', 'a'),
    ('a', r'\g<', 'a'),
    ('a', r'\g', 'a'),
    ('a', r'\g<>', 'a'),
    ('a', r'\g<x>', 'a'),
    ('(?P<x>a)', r'\g<x>!\x', 'a'),
    ('a', r'\400', 'a'),
    ('a', r'\377\0\07\012', 'a'),
    ('a', '\\', 'a'),
    ('a', r'\q', 'a'),
    ('a', r'\!', 'a'),
    ('a', r'\g<99999999999>', 'a'),
    ('a', r'\g<1a>', 'a'),
    ('(a)', r'\18', 'a'),
    ('(a)', r'\108', 'a'),
    (b'(a)', rb'<\1>\n', b'a'),
]:
    try:
        print(repr(re.sub(pattern, template, subject)))
    except Exception as error:
        print(type(error).__name__, error, getattr(error, 'pos', None))
for pattern in [
    '(?P<a>x)(?P=a)', '(?P=b)', '(?P<a>(?P=a))', '(?P<1>x)', '(?P', '(?Px)', '(?', '(?<', '(?<x',
    '(?<!a)b', '(?<=a+)b', '(?>a)b', '(?(1)a|b)', '(a)(?(1)b|c)', '(?i:a)', 'a(?i)', '(?i)a', '(?z)',
    '(?-i:a)', '(?#x', '(?#x)y', '(?P<a>x)(?P<a>y)', '(?i', '(?:', '(?=a', '(', '(?P<', '(?P<a',
    '(?P>a)', '(?i-i:a)',
]:
    try:
        print(pattern, re.compile(pattern).groups, re.compile(pattern).flags)
    except Exception as error:
        print(pattern, type(error).__name__, error, getattr(error, 'pos', None))
