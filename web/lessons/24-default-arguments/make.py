def count(calls=[]):
    calls.append(1)
    return len(calls)

count()
count()
n = count()
print(n)
