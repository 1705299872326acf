# Group names that are not there, in patterns of bytes: shown as the bytes that they are.
import re
import warnings

warnings.simplefilter('ignore')
for pattern in (b'(?P=\xc2\xb5)', b'(?(\xc2\xb5)y)', b'(?P<\xc2\xb5>a)', b'(?P=a b)', '(?P=\xe9)', '(?(\xe9)x)',
                '(?P<a >x)', b'(?P<x>a)(?P=\xe9)'):
    try:
        print(pattern, re.compile(pattern).groupindex)
    except re.error as error:
        print(pattern, error)
