# http.cookies reads and writes cookies; values that are no plain words are quoted.
import pickle
from http.cookies import CookieError, Morsel, SimpleCookie

jar = SimpleCookie()
jar['fig'] = 'newton'
jar['sugar'] = 'wafer; "very" sweet'
jar['count'] = 7
jar['fig']['path'] = '/shelf'
jar['fig']['secure'] = True
jar['fig']['max-age'] = 5
jar['fig']['comment'] = 'of a kind'
jar['count'].update({'HttpOnly': True, 'samesite': 'Lax'})
print(jar)
print(repr(jar), repr(jar['fig']))
print(jar.output(header='Cookie:', sep=' | '))
print(jar.output(['path']))
print(jar['sugar'].value == 'wafer; "very" sweet', jar['sugar'].coded_value, jar['count'].value)

read = SimpleCookie('chips=ahoy; vienna="fin\\"ger"; Path=/x; HttpOnly; next=1')
print(read, repr(read['vienna'].value), read['vienna']['path'], read['vienna']['httponly'])
print(SimpleCookie('$Version=1; a=b; $Path=/c'), SimpleCookie('bad'), SimpleCookie('a=b; no value; c=d'))
read.load({'x': 1, 'y': 'two words'})
print(read)
print(pickle.loads(pickle.dumps(jar)) == jar, jar['fig'] == jar['fig'].copy(), Morsel() == {}, jar['fig'].isReservedKey('Path'))
for wrong in ('two words', 1), ('path', 1), ('', 1):
    try:
        jar[wrong[0]] = wrong[1]
    except CookieError as error:
        print(error)
try:
    jar['fig']['color'] = 'red'
except CookieError as error:
    print(error)
