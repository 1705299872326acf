# csv.writer: what is quoted, and when.
import csv
import io


def written(rows, **options):
    stream = io.StringIO()
    writer = csv.writer(stream, **options)
    writer.writerows(rows)
    return stream.getvalue()


rows = [["a", 1, 2.5, None], ["x,y", 'q"q', "two\nlines", ""], [""], ["it's", " s "]]
print(repr(written(rows)))
for quoting in (csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC):
    print(quoting, repr(written(rows, quoting=quoting, lineterminator="\n")))
print(repr(written([["a,b", "c"]], quoting=csv.QUOTE_NONE, escapechar="\\")), repr(written([['q"q']], doublequote=False, escapechar="\\")))
print(repr(written([["a", "b"]], delimiter="\t")), repr(written([[True, 1j]])), csv.writer(io.StringIO()).writerow(["abc", 5]))
for attempt in (lambda: written([5]), lambda: written([["a,b"]], quoting=csv.QUOTE_NONE), lambda: csv.writer(5), lambda: written([[""]], quoting=csv.QUOTE_NONE)):
    try:
        print(repr(attempt()))
    except Exception as error:
        print(type(error).__name__, error)
