# DictReader and DictWriter.
import csv
import io

text = "name,age\nAda,36\nBo\nCy,40,extra,more\n\n"
reader = csv.DictReader(io.StringIO(text))
print(reader.fieldnames, list(reader), reader.line_num)
print(list(csv.DictReader(["1,2", "3"], fieldnames=["a", "b"], restval="?")), list(csv.DictReader(["a", "1,2"], restkey="rest")))
stream = io.StringIO()
writer = csv.DictWriter(stream, ["name", "age"], restval="-", lineterminator="\n")
writer.writeheader()
writer.writerows([{"name": "Ada", "age": 36}, {"name": "Bo"}])
print(stream.getvalue())
for attempt in (lambda: writer.writerow({"name": "x", "zip": 5}), lambda: csv.DictWriter(stream, ["a"], extrasaction="x")):
    try:
        attempt()
    except ValueError as error:
        print(error)
ignoring = csv.DictWriter(io.StringIO(), ["a"], extrasaction="ignore")
print(ignoring.writerow({"a": 1, "b": 2}))
