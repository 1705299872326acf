# An error handler may put other bytes in the place of those that are decoded.
import codecs, sys, io
def h(exc):
    exc.object = b'xyzabc'
    return ('?', exc.end)
codecs.register_error('h', h)
try:
    print(b'a\xffb'.decode('ascii', 'h'))
except Exception as e: print(type(e), e)
def h2(exc):
    print(exc.object, exc.start, exc.end, exc.reason, exc.encoding)
    return ('[?]', exc.start+1)
codecs.register_error('h2', h2)
print(b'a\xff\xfeb\xe2\x82'.decode('utf-8','h2'))
print('aé\u1234b'.encode('ascii','h2'))
