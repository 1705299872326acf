# Dialects as the reader has them cannot be changed, copied or pickled; limits; guesses over other ends of lines.
import copy
import csv
import pickle

dialect = csv.get_dialect('excel')
for action in (lambda: copy.copy(dialect), lambda: pickle.dumps(dialect), lambda: delattr(dialect, 'delimiter'),
               lambda: setattr(dialect, 'quoting', 1), lambda: setattr(dialect, 'other', 1),
               lambda: csv.field_size_limit(None), lambda: csv.field_size_limit(1, 2), lambda: csv.field_size_limit('9')):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(csv.field_size_limit(100), csv.field_size_limit(), csv.field_size_limit(131072))
sniffer = csv.Sniffer()
for end in '\n', '\r\n', '\r':
    found = sniffer.sniff(('x;"b"' + end + 'y;"c"' + end) * 2)
    print(repr(found.delimiter), found.quotechar, found.skipinitialspace)
print(sniffer.has_header('name,age\nann,31\nbob,27\n'), '__doc__' in csv.__all__)
