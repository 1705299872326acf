# bin, oct, hex, chr, ord and the limit on the digits of long texts.
import sys


def show(expression):
    try:
        value = eval(expression)
        print(expression, "->", ascii(value) if len(repr(value)) < 200 else len(repr(value)))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


class Index:
    def __index__(self):
        return 10


class Wrong:
    def __index__(self):
        return "10"


for expression in """bin(10), bin(-10), bin(0), oct(8), oct(-8), hex(255), hex(-255), hex(2 ** 70), bin(True)
bin(Index()), hex(Index()), oct(Index()), chr(Index()), [0] * Index(), 'abc' * Index() == 'abc' * 10, range(Index())
bin(1.0)
hex('a')
oct(None)
bin(Wrong())
[1, 2, 3][Wrong()]
chr(97), chr(0x10ffff), chr(0), chr(8364)
chr(-1)
chr(0x110000)
chr('a')
chr(2 ** 70)
ord('a'), ord('\\u20ac'), ord('\\U0001f600'), ord(b'a'), ord(bytearray(b'z'))
ord('')
ord('ab')
ord(b'ab')
ord(5)
str(10 ** 4299), int('1' * 4300) % 7
str(10 ** 4300)
int('1' * 4301)
int('f' * 5000, 16) % 7, hex(10 ** 5000)[:5], int('7' * 5000, 8) % 5
f'{10 ** 4300:x}'[:4]
f'{10 ** 4300}'
'%d' % 10 ** 4300
repr(-10 ** 4300)
sys.set_int_max_str_digits(100)
sys.get_int_max_str_digits()
sys.set_int_max_str_digits(700)
str(10 ** 700)
int('-' + '1' * 701)
sys.set_int_max_str_digits(0)
len(str(10 ** 5000))""".splitlines():
    show(expression)
