# Dialects of one's own, and guessing them.
import csv


class Pipes(csv.Dialect):
    delimiter = "|"
    quotechar = "'"
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


csv.register_dialect("pipes", Pipes)
csv.register_dialect("semi", delimiter=";")
print(list(csv.reader(["a|'b|c'"], "pipes")), csv.get_dialect("semi").delimiter, "pipes" in csv.list_dialects())
csv.unregister_dialect("semi")
for sample in ("a;b;c\n1;2;3\n4;5;6\n", "name\tage\nAda\t36\n", '"x", "y"\n"z", "w"\n'):
    found = csv.Sniffer().sniff(sample)
    print(repr(found.delimiter), repr(found.quotechar), found.skipinitialspace, csv.Sniffer().has_header(sample))
for attempt in (lambda: csv.get_dialect("semi"), lambda: csv.unregister_dialect("x"), lambda: csv.Sniffer().sniff("abc"),
                lambda: csv.register_dialect(5), lambda: csv.Dialect()):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
