# Deep containers: building is fine, walking them recursively is not.
deep = []
for _ in range(100000):
    deep = [deep]
for action in (lambda: repr(deep), lambda: deep == [deep], lambda: str(deep)):
    try:
        action()
        print("fine")
    except RecursionError as error:
        print(error)
table = {}
for _ in range(5000):
    table = {"k": table}
try:
    repr(table)
except RecursionError as error:
    print(error)
self_list = [1]
self_list.append(self_list)
print(self_list)
del deep, table
print("freed")
