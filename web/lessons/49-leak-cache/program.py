cache = {}

def page(number):
    if number not in cache:
        cache[number] = "words " * 200 + str(number)
    return len(cache[number])

total = 0
for visit in range(30):
    total += page(visit)
print(total, len(cache))
