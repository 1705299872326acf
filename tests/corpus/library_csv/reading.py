# csv.reader: quotes, commas within them, line numbers, dialects.
import csv

lines = ['a,b,c', '1,"x, y",3', '"say ""hi""",,', "", '"two', 'lines",z', " s , t "]
reader = csv.reader(lines)
for row in reader:
    print(reader.line_num, row)
print(list(csv.reader(["a;b;'c;d'"], delimiter=";", quotechar="'")), list(csv.reader(["a, b"], skipinitialspace=True)))
print(list(csv.reader(["1,x,2.5"[0:1] + ',"x",2.5'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['a,"b'], quoting=csv.QUOTE_NONE)))
print(list(csv.reader(["a\\,b,c"], escapechar="\\")), list(csv.reader(["a\tb"], "excel-tab")), csv.list_dialects())
for attempt in (lambda: list(csv.reader(["x"], delimiter="ab")), lambda: list(csv.reader(["x"], "none")), lambda: list(csv.reader([5])),
                lambda: list(csv.reader(['"a"b'], strict=True)), lambda: list(csv.reader(["a,b"], quoting=csv.QUOTE_NONNUMERIC)),
                lambda: csv.reader(["x"], wrong=1), lambda: list(csv.reader(["a\rb"])), lambda: csv.reader(5)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
