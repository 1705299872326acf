# What a dialect may be: characters, the end of lines, quoting; the messages for what it may not.
import csv

ATTRIBUTES = ('delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting', 'skipinitialspace',
              'strict')
for options in (dict(lineterminator=3), dict(lineterminator=None), dict(lineterminator=None, quoting=None),
                dict(lineterminator=b'x'), dict(quotechar=None), dict(quotechar=None, quoting=csv.QUOTE_ALL),
                dict(quotechar=''), dict(quotechar='ab'), dict(quotechar=3), dict(delimiter=None), dict(delimiter=''),
                dict(delimiter='ab'), dict(delimiter=3), dict(escapechar=''), dict(escapechar='\\'), dict(escapechar=3),
                dict(quoting=7), dict(quoting='1'), dict(quoting=True), dict(quoting=csv.QUOTE_NONE), dict(other=1)):
    try:
        dialect = csv.reader([], **options).dialect
        print(options, [getattr(dialect, name) for name in ATTRIBUTES])
    except TypeError as error:
        print(options, error)


class Half(csv.Dialect):
    delimiter = ';'


class Long(csv.excel):
    delimiter = ';;'


for kind in (Half, Long, csv.Dialect, csv.excel, csv.unix_dialect):
    try:
        print(kind.__name__, vars(kind()))
    except csv.Error as error:
        print(kind.__name__, error)
try:
    print(next(csv.DictReader(['1,2'], iter(['a', 'b']))))
except TypeError as error:
    print(error)
